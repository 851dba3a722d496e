// First script of a test's page: remembers what happens on it, and tells the test's own site of every event.

window.seen = {events: [], shared: [], arrivals: [], visits: [], warnings: [], errors: [], violations: []};

addEventListener('error', ({message}) => seen.errors.push(message));
addEventListener('unhandledrejection', ({reason}) => seen.errors.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
  seen.violations.push([effectiveDirective, blockedURI, sample].join(' ')),
);
document.addEventListener('dark-social-arrival', ({detail}) => seen.arrivals.push({...detail}));
document.addEventListener('dark-social-visit', ({detail}) => seen.visits.push({...detail}));
document.addEventListener('dark-social-share', ({detail}) => seen.shared.push({...detail}));

const warn = console.warn;
console.warn = (...words) => {
  seen.warnings.push(words.join(' '));
  warn.apply(console, words);
};

// A sink as a site owner would write one. What it sends survives reloads, prerendering and closed tabs.
const log =
  document.currentScript.dataset.log && new URL(document.currentScript.dataset.log, document.currentScript.src);
const toSite = (event) => {
  seen.events.push(event);
  if (log) fetch(log, {method: 'POST', mode: 'no-cors', keepalive: true, body: JSON.stringify(event)});
};
// Firefox and WebKit say that they are driven; here they are readers.
window.darkSocialConfig = {countAutomated: true, ...window.darkSocialConfig, sinks: [toSite]};

/** A part of the page's first bar, or of another element of ours. */
window.part = (name, tag = 'dark-social-share') =>
  document.querySelector(tag)?.shadowRoot?.querySelector(`[part~=${name}], [role=${name}]`);
