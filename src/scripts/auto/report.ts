// `<dark-social-report>` as `auto.js` loads it.

export * from '../../elements/report/report.js';
