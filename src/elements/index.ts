// Registers all elements. The scripts have those of most pages alone.

export * from './button/button.js';
export * from './image/image.js';
export * from './selection/selection.js';
export * from './share/share.js';
