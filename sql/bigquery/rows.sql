-- One row for each day, channel, campaign and page; page is null for all that are not listed.
select
  day, channel, campaign, p.page as page_key, sum(shares) as shares, sum(shares_failed) as shares_failed,
  sum(arrivals) as arrivals, sum(damaged) as damaged, sum(probed) as probed, sum(onward) as onward,
  sum(engaged) as engaged, sum(conversions) as conversions
from ds_counts c
left join ds_row_pages p on p.page = c.page
group by day, channel, campaign, p.page
order by day, channel, campaign, page_key is null, page_key;
