// `<dark-social-gate>` as `auto.js` loads it.

export * from '../../elements/gate/gate.js';
