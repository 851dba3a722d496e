// For the demo alone: a sink that hands this page's events to the demo's log in other tabs of this browser. Set before the
// main script comes, as a tag manager would. Your own page names its analytics instead.

(() => {
  const log = new BroadcastChannel('dark-social-demo');
  let told = [];
  const send = (event) => {
    told.push(event);
    log.postMessage({event});
  };
  // A log that was opened later asks what there was.
  log.onmessage = ({data}) => {
    if (data.ask) for (const event of told) log.postMessage({event});
    if (data.clear) told = [];
  };
  window.darkSocialConfig = {sinks: [{name: 'demo log', send}]};
})();
