-- The value of conversions by currency: in total, and of each channel, campaign and page; group_key is null for all that are not listed.
with scoped as (
  select 'all' as scope, '' as group_key, currency, amount from ds_values
  union all
  select 'channel' as scope, channel as group_key, currency, amount from ds_values
  union all
  select 'campaign' as scope, l.group_key as group_key, v.currency as currency, v.amount as amount
  from ds_values v
  left join ds_listed l on l.scope = 'campaign' and l.group_key = v.campaign
  union all
  select 'page' as scope, l.group_key as group_key, v.currency as currency, v.amount as amount
  from ds_values v
  left join ds_listed l on l.scope = 'page' and l.group_key = v.page
)
select scope, group_key, currency, sum(amount) as value_sum
from scoped
group by scope, group_key, currency
order by scope, group_key, currency;
