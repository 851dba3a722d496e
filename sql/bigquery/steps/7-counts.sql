-- ds_counts: events by day, channel, campaign and page. ds_values: the value of conversions, by currency too.
-- ds_listed: the channels, and the campaigns and pages that are listed: those with most arrivals, then shares; the others are added up.
-- ds_row_pages: the pages that rows list, which are fewer where there would be too many rows.
create or replace temp table ds_counts as
select
  cast(floor((e.`at` + utc_offset * 60000) / 86400000) as int64) as day,
  e.channel as channel, e.campaign as campaign, e.page as page,
  count(case when e.type = 'share' and e.outcome in ('opened', 'copied', 'shared') then 1 end) as shares,
  count(case when e.type = 'share' and e.outcome in ('cancelled', 'failed') then 1 end) as shares_failed,
  count(case when e.type = 'arrival' and t.token is not null then 1 end) as arrivals,
  count(case when e.type = 'arrival' and t.token is null then 1 end) as damaged,
  count(case when e.type = 'arrival' and t.token is not null and e.probed then 1 end) as probed,
  count(case when e.type = 'arrival' and t.depth > 1 then 1 end) as onward,
  count(case when e.type = 'engaged' then 1 end) as engaged,
  count(case when e.type = 'conversion' then 1 end) as conversions
from ds_events e
left join ds_tokens t on t.token = e.token
cross join ds_parameters
where e.type in ('arrival', 'engaged', 'conversion')
  or (e.type = 'share' and e.outcome in ('opened', 'copied', 'shared', 'cancelled', 'failed'))
group by 1, 2, 3, 4;

create or replace temp table ds_values as
select
  cast(floor((e.`at` + utc_offset * 60000) / 86400000) as int64) as day,
  e.channel as channel, e.campaign as campaign, e.page as page, coalesce(e.currency, '') as currency, sum(e.value) as amount
from ds_events e
cross join ds_parameters
where e.type = 'conversion' and e.value is not null
group by 1, 2, 3, 4, 5;

create or replace temp table ds_listed as
with scoped as (
  select 'channel' as scope, channel as group_key, arrivals, shares from ds_counts
  union all
  select 'campaign' as scope, campaign as group_key, arrivals, shares from ds_counts
  union all
  select 'page' as scope, page as group_key, arrivals, shares from ds_counts
),
summed as (
  select scope, group_key, sum(arrivals) as all_arrivals, sum(shares) as all_shares from scoped group by scope, group_key
),
ranked as (
  select
    scope, group_key, row_number() over (partition by scope order by all_arrivals desc, all_shares desc, group_key) as place
  from summed
)
select scope, group_key, place
from ranked
cross join ds_parameters
where scope = 'channel' or place <= group_limit;

create or replace temp table ds_row_pages as
with per_page as (
  select l.group_key as page, l.place as place, count(*) as page_rows
  from ds_counts c
  join ds_listed l on l.scope = 'page' and l.group_key = c.page
  group by l.group_key, l.place
),
filled as (select page, sum(page_rows) over (order by place) as rows_so_far from per_page),
others as (select count(*) as other_rows from (select distinct day, channel, campaign from ds_counts) as folded)
select page
from filled
cross join others
cross join ds_parameters
where other_rows + rows_so_far <= row_limit;
