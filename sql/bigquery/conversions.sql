-- Conversions by name, with the value in each currency; `valued` had one.
select
  coalesce(name, '') as conversion, coalesce(currency, '') as in_currency, count(*) as conversions, count(value) as valued,
  sum(value) as value_sum
from ds_events
where type = 'conversion'
group by 1, 2
order by conversion, in_currency;
