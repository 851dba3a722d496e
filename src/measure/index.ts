// What event records say: pure functions, for reports and servers.

export {
  estimateDark,
  type DarkAnswer,
  type DarkEstimate,
  type DarkOptions,
  type NoDarkEstimate,
} from './estimate-dark.js';
