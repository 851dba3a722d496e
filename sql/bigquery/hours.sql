-- Arrivals and shares by hour of the week, from Monday 0:00 on. 1970-01-01 was a Thursday.
with counted as (
  select
    mod(mod(cast(floor((e.`at` + utc_offset * 60000) / 3600000) as int64) + 72, 168) + 168, 168) as hour_of_week,
    e.type, t.token as whole
  from ds_events e
  left join ds_tokens t on t.token = e.token
  cross join ds_parameters
  where e.type = 'arrival' or (e.type = 'share' and outcome in ('opened', 'copied', 'shared'))
)
select
  hour_of_week,
  count(case when type = 'arrival' and whole is not null then 1 end) as arrivals,
  count(case when type = 'share' then 1 end) as shares
from counted
group by hour_of_week
order by hour_of_week;
