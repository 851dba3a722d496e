-- Shares that an arrival brings, and arrivals that a share brings, both with shares estimated by the rate of detection. Errors as in k.sql,
-- and that of the rate; intervals on the logarithmic scale.
with onward as (
  select n.cascade as cascade, coalesce(n.parent_node, concat('ambiguous ', t.token)) as family, t.depth > 1 and t.share_at <= ripe_at as ripe
  from ds_tokens t
  join ds_nodes n on n.node = t.token
  cross join ds_end
  where t.share_at is not null
),
parts as (
  select 'pass_along' as figure, 'cascade' as kind, cascade as cluster, 1 as x, 0 as y from onward where ripe
  union all
  select 'pass_along' as figure, 'token' as kind, family as cluster, 1 as x, 0 as y from onward where ripe
  union all
  select 'pass_along' as figure, 'cascade' as kind, cascade as cluster, 0 as x, 1 as y from ds_arrivals where ripe = 1
  union all
  select 'pass_along' as figure, 'token' as kind, token as cluster, 0 as x, 1 as y from ds_arrivals where ripe = 1
  union all
  select 'arrivals_per_share' as figure, 'cascade' as kind, cascade as cluster, 1 as x, 0 as y from ds_arrivals
  union all
  select 'arrivals_per_share' as figure, 'cascade' as kind, cascade as cluster, 0 as x, 1 as y from onward
),
clustered as (select figure, kind, cluster, sum(x) as cx, sum(y) as cy from parts group by figure, kind, cluster),
sums as (
  select
    figure, kind, count(*) as clusters, count(case when cy > 0 then 1 end) as y_clusters, sum(cx) as sx, sum(cy) as sy,
    sum(cx * cx) as xx, sum(cx * cy) as xy, sum(cy * cy) as yy
  from clustered
  group by figure, kind
),
errors as (
  select
    *,
    case
      when sy > 0 and clusters > 1 then
        sqrt(greatest(xx - 2.0 * sx / sy * xy + (1.0 * sx / sy) * (1.0 * sx / sy) * yy, 0) * clusters / (clusters - 1)) / sy
      else 0
    end as error
  from sums
),
ratios as (
  select
    figure, max(sx) as total_x, max(sy) as total_y, max(case when kind = 'cascade' then clusters end) as cascades,
    max(case when kind = 'cascade' then y_clusters end) as ripe_cascades, max(error) as larger_error
  from errors
  group by figure
),
seen_shares as (select coalesce(sum(shares), 0) as shares from ds_counts),
relative as (
  select
    figure, total_x, cascades, ripe_cascades, d.seen as seen, d.missing_tokens as missing_tokens,
    case when figure = 'pass_along' then 1.0 * total_x / nullif(total_y, 0) / nullif(rate, 0) else total_x * rate / nullif(shares, 0) end as value,
    sqrt(
      case when total_x > 0 then pow(larger_error * total_y / total_x, 2) end + (1 - rate) / nullif(d.seen, 0)
    ) as relative_error,
    z * (1 + (z * z + 1) / (4 * nullif(cascades - 1, 0))
      + (5 * z * z * z * z + 16 * z * z + 3) / (96.0 * nullif((cascades - 1) * (cascades - 1), 0))) as t
  from ratios
  cross join seen_shares
  cross join ds_parameters
  join ds_detection d on d.scope = 'all'
)
select
  figure, seen, missing_tokens,
  case when figure = 'pass_along' then greatest(100 - ripe_cascades, 0) else greatest(100 - cascades, 0) end as missing_cascades,
  case when figure = 'pass_along' then greatest(20 - total_x, 0) else 0 end as missing_onward_shares,
  value,
  value * exp(-t * relative_error) as value_low,
  value * exp(t * relative_error) as value_high
from relative
order by figure;
