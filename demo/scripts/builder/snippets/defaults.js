// What elements and scripts do by themselves, so that snippets need not say it. A test compares it with the library.

/** Attributes of the elements. */
export const attributeDefaults = {
  layout: 'bar',
  labels: 'auto',
  look: 'brand',
  size: 'medium',
  theme: 'auto',
};

/** Options of the page. */
export const optionDefaults = {
  utm: true,
  tokens: true,
  param: 'ds',
  placement: 'query',
  clean: 'token',
  consent: 'granted',
  storage: 'none',
  frames: false,
  countAutomated: false,
  visitsToVendors: false,
  engaged: true,
  engagedSeconds: 15,
  engagedScroll: 50,
  addressBar: false,
  copies: false,
};

/** Options that are lists of names. */
export const listOptions = ['keepParams', 'dropParams', 'keepQuery', 'channelsOff'];

/** Options that do nothing where visits are not tracked, as in the lite script. */
export const visitOptions = [
  'addressBar',
  'copies',
  'engaged',
  'engagedSeconds',
  'engagedScroll',
  'visitsToVendors',
  'visitRules',
];

/** Files beside the classic scripts that elements load when a visitor uses them. */
export const loadedWhenUsed = {selection: ['dark-social-text-fragment.js']};
