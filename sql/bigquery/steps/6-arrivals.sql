-- ds_arrivals: each arrival with what the k-factor needs. Ripe: old enough to have brought others. Child: brought by an arrival that is
-- ripe, within the window. parent_at: when its token's parent could have been passed on.
create or replace temp table ds_end as
select coalesce(until_at, last_at) as end_at, coalesce(until_at, last_at) - ripe_after as ripe_at
from ds_parameters
cross join (select max(`at`) as last_at from ds_events) as latest;

create or replace temp table ds_arrivals as
with passed as (
  select t.token as token, max(a.`at`) as last_before
  from ds_tokens t
  join ds_edges edge on edge.child = t.token and edge.candidates = 1
  join ds_events a on a.token = edge.parent
  where a.type = 'arrival' and a.`at` <= t.first_at and t.share_at is null
  group by t.token
),
onward as (
  select t.token as token, coalesce(t.share_at, passed.last_before, t.first_at) as parent_at
  from ds_tokens t
  left join passed on passed.token = t.token
  where t.depth > 1
)
select
  e.token as token, e.`at` as `at`, e.channel as channel, e.campaign as campaign, e.page as page, t.depth as depth, n.cascade as cascade,
  coalesce(n.parent_node, case when t.depth > 1 then concat('ambiguous ', t.token) end) as parent_cluster,
  cast(e.`at` <= ripe_at as int64) as ripe,
  cast(t.depth > 1 and parent_at <= ripe_at and e.`at` <= parent_at + ripe_after as int64) as child
from ds_events e
join ds_tokens t on t.token = e.token
join ds_nodes n on n.node = t.token
left join onward on onward.token = t.token
cross join ds_end
cross join ds_parameters
where e.type = 'arrival';
