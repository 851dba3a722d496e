-- Of those who read the page, the lower median of seconds and of the part scrolled, %.
with ranked_seconds as (
  select seconds, row_number() over (order by seconds) as place, count(*) over () as total
  from ds_events
  where type = 'engaged' and seconds >= 0
),
ranked_scroll as (
  select scroll, row_number() over (order by scroll) as place, count(*) over () as total
  from ds_events
  where type = 'engaged' and scroll >= 0
)
select
  (select seconds from ranked_seconds where place = div(total + 1, 2)) as seconds,
  (select scroll from ranked_scroll where place = div(total + 1, 2)) as scroll;
