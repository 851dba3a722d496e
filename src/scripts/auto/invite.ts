// `<dark-social-invite>` as `auto.js` loads it.

export * from '../../elements/invite/invite.js';
