// Pure functions over event records, for reports and servers.

export {
  estimateDark,
  type DarkAnswer,
  type DarkEstimate,
  type DarkOptions,
  type NoDarkEstimate,
} from './estimate-dark.js';
export type {DarkSurvey, NoSurveyEstimate, SurveyCounts, SurveyEstimate} from './survey.js';
export {createSummary, type SummaryBuilder} from './create-summary.js';
export {linkCascades, type CascadeEdge, type LinkedCascades} from './link-cascades.js';
export {summarize, type RecordSource} from './summarize.js';
export type {
  Cascades,
  CascadeNode,
  CascadeTree,
  Counts,
  Detection,
  Figure,
  Group,
  Passing,
  Row,
  Summary,
  SummaryOptions,
  Times,
  Visits,
} from './summary.js';
