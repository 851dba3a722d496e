-- How many cascades have 1, 2, 3–4, 5–8 … tokens: `doublings` is the logarithm to base 2, rounded up.
select cast(ceil(log(size, 2)) as int64) as doublings, count(*) as cascades
from ds_cascades
group by doublings
order by doublings;
