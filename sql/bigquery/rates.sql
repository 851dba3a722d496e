-- Of those who arrived, how many read the page and how many converted; Wilson's intervals. Of the arrivals by a token no more can have
-- done so than the token has such events. No figure with fewer than 20 arrivals.
with actions as (
  select
    token, count(case when type = 'engaged' then 1 end) as reads, count(case when type = 'conversion' then 1 end) as conversions
  from ds_events
  where type in ('engaged', 'conversion') and token is not null
  group by token
),
summed as (
  select
    coalesce(sum(t.arrivals), 0) as total, coalesce(sum(least(t.arrivals, coalesce(a.reads, 0))), 0) as engaged,
    coalesce(sum(least(t.arrivals, coalesce(a.conversions, 0))), 0) as converted
  from ds_tokens t
  left join actions a on a.token = t.token
),
hits as (
  select 'engaged' as rate_of, engaged as hits, total from summed
  union all
  select 'converted' as rate_of, converted as hits, total from summed
)
select
  rate_of, hits, total as arrivals, greatest(20 - total, 0) as missing_arrivals,
  hits / nullif(total, 0) as rate,
  (hits + z * z / 2 - z * sqrt(hits * (total - hits) / nullif(total, 0) + z * z / 4)) / (total + z * z) as rate_low,
  (hits + z * z / 2 + z * sqrt(hits * (total - hits) / nullif(total, 0) + z * z / 4)) / (total + z * z) as rate_high
from hits
cross join ds_parameters
order by rate_of;
