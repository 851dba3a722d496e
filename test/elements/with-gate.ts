// The library with <dark-social-gate> and the share bar in one module, for pages that load it afresh.

export * from '../core/library.js';
import 'dark-social/elements/gate.js';
import 'dark-social/elements/share.js';
