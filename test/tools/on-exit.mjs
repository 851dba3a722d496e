// Work to be done when this process ends, also when it is told to end.

const tasks = new Set();
let listening = false;

/** Runs `task` (synchronous) at exit; returns a function that calls it off. */
export function onExit(task) {
  listen();
  tasks.add(task);
  return () => tasks.delete(task);
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => tasks.forEach((task) => task()));
  for (const [signal, number] of Object.entries({SIGHUP: 1, SIGINT: 2, SIGTERM: 15})) {
    process.once(signal, () => process.exit(128 + number));
  }
}
