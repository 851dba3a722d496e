import type {CheckedOptions} from '../../measure/internal/check-summary-options.js';

/** The options under the names that the SQL files have for them. */
export const sqlParameters = (options: CheckedOptions) => ({
  since_at: options.since,
  until_at: options.until,
  only_campaign: options.campaign,
  only_channel: options.channel,
  only_page: options.page,
  utc_offset: options.utcOffset,
  ripe_after: options.window,
  clock_tolerance: options.clockTolerance,
  confidence_level: options.level,
  group_limit: options.groups,
  // The databases have no infinite whole number.
  row_limit: Math.min(options.rows, Number.MAX_SAFE_INTEGER),
  tree_limit: options.trees,
});
