-- Durations in ms: from a share to its first arrival, and in how long half of a cascade's arrivals come. Lower medians.
with firsts as (
  select greatest(first_arrival_at - share_at, 0) as wait from ds_tokens where share_at is not null and arrivals > 0
),
ages as (
  select greatest(a.`at` - c.first_at, 0) as age from ds_arrivals a join ds_cascades c on c.cascade = a.cascade
),
ranked_firsts as (select wait, row_number() over (order by wait) as place, count(*) over () as total from firsts),
ranked_ages as (select age, row_number() over (order by age) as place, count(*) over () as total from ages)
select
  (select wait from ranked_firsts where place = div(total + 1, 2)) as to_first_arrival,
  (select age from ranked_ages where place = div(total + 1, 2)) as half_life;
