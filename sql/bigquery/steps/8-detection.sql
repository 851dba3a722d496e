-- ds_detection: how many share events reach the log. Of the tokens with an arrival, those whose share event was seen; Wilson's interval.
create or replace temp table ds_detection as
with scoped as (
  select 'all' as scope, '' as group_key, share_at from ds_tokens where arrivals > 0
  union all
  select 'channel' as scope, channel as group_key, share_at from ds_tokens where arrivals > 0
),
counted as (
  select scope, group_key, count(*) as tokens, count(share_at) as seen from scoped group by scope, group_key
)
select
  scope, group_key, tokens, seen,
  greatest(20 - tokens, 0) as missing_tokens,
  seen / tokens as rate,
  (seen + z * z / 2 - z * sqrt(seen * (tokens - seen) / tokens + z * z / 4)) / (tokens + z * z) as rate_low,
  (seen + z * z / 2 + z * sqrt(seen * (tokens - seen) / tokens + z * z / 4)) / (tokens + z * z) as rate_high
from counted
cross join ds_parameters;
