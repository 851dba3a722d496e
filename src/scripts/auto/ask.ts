// `<dark-social-ask>` as `auto.js` loads it.

export * from '../../elements/ask/ask.js';
