// `<dark-social-qr>` as `auto.js` loads it.

export * from '../../elements/qr/qr.js';
