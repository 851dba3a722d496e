// `<dark-social-goal>` as `auto.js` loads it.

export * from '../../elements/goal/goal.js';
