// Pure functions over event records, for reports and servers.

export {
  estimateDark,
  type DarkAnswer,
  type DarkEstimate,
  type DarkOptions,
  type NoDarkEstimate,
} from './estimate-dark.js';
export type {DarkSurvey, NoSurveyEstimate, SurveyCounts, SurveyEstimate} from './survey.js';
