-- The value of conversions of each row by currency; page is null for all that are not listed.
select day, channel, campaign, p.page as page_key, currency, sum(amount) as value_sum
from ds_values v
left join ds_row_pages p on p.page = v.page
group by day, channel, campaign, p.page, currency
order by day, channel, campaign, page_key is null, page_key, currency;
