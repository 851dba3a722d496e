// Registers all elements.

export * from './button.js';
export * from './share.js';
