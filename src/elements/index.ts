// Registers all elements.

export * from './button/button.js';
export * from './share/share.js';
