// Registers all elements but the report, which is for the site's owner alone: import `dark-social/elements/report.js`. The scripts have
// those of most pages.

export * from './ask/ask.js';
export * from './button/button.js';
export * from './gate/gate.js';
export * from './goal/goal.js';
export * from './image/image.js';
export * from './invite/invite.js';
export * from './qr/qr.js';
export * from './selection/selection.js';
export * from './share/share.js';
