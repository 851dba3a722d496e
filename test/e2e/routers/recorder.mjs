// What a page remembers for the test, over reloads: each event that a sink got, and each time that a token was written
// back to an address that bore none.

/** Stands first in the head. */
export const recorder = `<script>
{
  const add = (name, value) => {
    sessionStorage.setItem(name, JSON.stringify([...JSON.parse(sessionStorage.getItem(name) ?? '[]'), value]));
  };
  // Firefox and WebKit say that they are driven; here they are readers.
  window.darkSocialConfig = {countAutomated: true, sinks: [(event) => add('events', event)]};
  for (const method of ['pushState', 'replaceState']) {
    const write = History.prototype[method];
    History.prototype[method] = function (state, title, url) {
      const bears = (address) => /[?&#]ds=q/.test(address);
      if (bears(url) && !bears(location.href)) add('writes', method);
      return write.call(this, state, title, url);
    };
  }
}
</script>`;

/** Brings a script when the application has been up for a while. */
export const loadLate = (src) => `<script>
{
  const wait = setInterval(() => {
    if (!window.ready) return;
    clearInterval(wait);
    setTimeout(() => document.head.append(Object.assign(document.createElement('script'), {src: '${src}'})), 300);
  }, 20);
}
</script>`;

/** What a visitor's tab has recorded: `events` or `writes`. */
export const recorded = (visitor, name) =>
  visitor.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '[]'), name);
