// The library with <dark-social-ask> in one module, for pages that load it afresh.

export * from '../core/library.js';
import 'dark-social/elements/ask.js';
