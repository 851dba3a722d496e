-- The totals, and those of each channel, campaign and page, the largest first; group_key is null for all that are not listed.
-- Shares are estimated by the rate of detection: a channel's own, else that of all.
with scoped as (
  select c.*, 'all' as scope, '' as group_key, 1 as place from ds_counts c
  union all
  select c.*, l.scope as scope, l.group_key as group_key, l.place as place
  from ds_counts c
  join ds_listed l on l.scope = 'channel' and l.group_key = c.channel
  union all
  select c.*, 'campaign' as scope, l.group_key as group_key, l.place as place
  from ds_counts c
  left join ds_listed l on l.scope = 'campaign' and l.group_key = c.campaign
  union all
  select c.*, 'page' as scope, l.group_key as group_key, l.place as place
  from ds_counts c
  left join ds_listed l on l.scope = 'page' and l.group_key = c.page
),
summed as (
  select
    scope, group_key, place, sum(shares) as shares_seen, sum(shares_failed) as shares_not_sent, sum(arrivals) as all_arrivals,
    sum(damaged) as all_damaged, sum(probed) as all_probed, sum(onward) as all_onward, sum(engaged) as all_engaged,
    sum(conversions) as all_conversions
  from scoped
  group by scope, group_key, place
)
select
  s.scope as scope, s.group_key as group_key, s.place as place, shares_seen as shares, shares_not_sent as shares_failed,
  all_arrivals as arrivals, all_damaged as damaged, all_probed as probed, all_onward as onward, all_engaged as engaged,
  all_conversions as conversions,
  coalesce(d.missing_tokens, 20) as missing_tokens,
  case when d.seen > 0 then shares_seen / d.rate end as shares_estimated,
  case when d.seen > 0 then shares_seen / d.rate_high end as shares_low,
  case when d.seen > 0 then shares_seen / d.rate_low end as shares_high
from summed s
left join ds_detection d
  on d.scope = case when s.scope = 'channel' then 'channel' else 'all' end
  and d.group_key = case when s.scope = 'channel' then s.group_key else '' end
order by scope, place is null, place;
