// How messengers and networks would show a link to a page.

export {previewOf, type PreviewOptions} from './preview-of.js';
export {previewApps} from './apps/index.js';
export type {App, Rule, Shown} from './app.js';
export type {Limit} from './cut.js';
export type {Attribute, Page, Quote, Tag} from './page/page.js';
export type {Basis, Card, PagePreviews, PageProblem, Preview, Problem, ProblemCode, Severity} from './preview.js';
