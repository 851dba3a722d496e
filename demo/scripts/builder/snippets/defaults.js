// What elements and scripts do by themselves, so that snippets need not say it. A test compares it with the library.

/** Attributes of all elements. */
const ofAll = {look: 'brand', theme: 'auto'};

/** Attributes of the bar and the button. */
const ofBars = {...ofAll, layout: 'bar', labels: 'auto', size: 'medium'};

/** Attributes by what the tag is called after `dark-social-`. */
export const attributeDefaults = {
  share: ofBars,
  button: ofBars,
  selection: {...ofAll, labels: 'hidden'},
  image: {...ofAll, labels: 'hidden', size: 'small', corner: 'top-end'},
};

/** Attributes that are numbers as properties, by the same. A test compares them with the elements. */
export const numberAttributes = {
  ask: ['one-in', 'delay'],
  gate: ['min-depth', 'shares'],
  goal: ['target', 'value'],
  qr: ['size', 'print-size'],
  report: ['utc-offset', 'range'],
  selection: ['min-length', 'max-length'],
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
export const loadedWhenUsed = {
  selection: ['dark-social-text-fragment.js'],
  invite: ['dark-social-qr-code.js'],
  qr: ['dark-social-qr-code.js'],
  report: [
    'dark-social-report-fr.js',
    'dark-social-report-tree.js',
    'dark-social-report-files.js',
    'dark-social-local.js',
  ],
};

/** Channels beside the usual ones that an element brings with it. */
export const channelsOfElements = {image: ['pinterest']};
