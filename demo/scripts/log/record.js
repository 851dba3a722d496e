// The log's memory: events of this browser's tabs, each once, in order of time. It lives as long as a tab that has it.

/** Listens to the pages of the demo. Calls back with all events whenever there is something new. */
export function listen(onChange) {
  const channel = new BroadcastChannel('dark-social-demo');
  const events = new Map();
  const sorted = () => [...events.values()].sort((a, b) => a.at - b.at);

  const clear = () => {
    events.clear();
    onChange([]);
  };
  channel.onmessage = ({data}) => {
    if (data.event && !events.has(data.event.id)) {
      events.set(data.event.id, data.event);
      onChange(sorted());
    }
    // Another log asks: what this one knows, it may know as well.
    if (data.ask) for (const event of sorted()) channel.postMessage({event});
    if (data.clear) clear();
  };
  channel.postMessage({ask: true});
  onChange([]);

  return {
    /** Forgets everything, in all open tabs. */
    clear() {
      channel.postMessage({clear: true});
      clear();
    },
  };
}
