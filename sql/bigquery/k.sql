-- Arrivals that an arrival brings: children / parents, overall and by channel, campaign and page. Harris's estimator; its error is the
-- larger of those clustered by cascade and by parent token; the interval is on the logarithmic scale, with Student's quantile.
-- No figure under 100 cascades with ripe arrivals or 20 children. group_key is null for campaigns and pages that are not listed.
with scoped as (
  select 'all' as scope, '' as group_key, cascade, token, parent_cluster, child, ripe from ds_arrivals
  union all
  select 'channel' as scope, channel as group_key, cascade, token, parent_cluster, child, ripe from ds_arrivals
  union all
  select 'campaign' as scope, l.group_key as group_key, cascade, token, parent_cluster, child, ripe
  from ds_arrivals a
  left join ds_listed l on l.scope = 'campaign' and l.group_key = a.campaign
  union all
  select 'page' as scope, l.group_key as group_key, cascade, token, parent_cluster, child, ripe
  from ds_arrivals a
  left join ds_listed l on l.scope = 'page' and l.group_key = a.page
),
clustered as (
  select scope, group_key, 'cascade' as kind, cascade as cluster, sum(child) as x, sum(ripe) as y
  from scoped
  group by scope, group_key, cascade
  union all
  select scope, group_key, 'token' as kind, cluster, sum(child) as x, sum(ripe) as y
  from (
    select scope, group_key, token as cluster, 0 as child, ripe from scoped where ripe = 1
    union all
    select scope, group_key, parent_cluster as cluster, child, 0 as ripe from scoped where child = 1
  ) as families
  group by scope, group_key, cluster
),
sums as (
  select
    scope, group_key, kind, count(*) as clusters, count(case when y > 0 then 1 end) as ripe_clusters,
    sum(x) as children, sum(y) as parents, sum(x * x) as xx, sum(x * y) as xy, sum(y * y) as yy
  from clustered
  where x > 0 or y > 0
  group by scope, group_key, kind
),
errors as (
  select
    *,
    case
      when parents > 0 and clusters > 1 then
        sqrt(
          greatest(xx - 2.0 * children / parents * xy + (1.0 * children / parents) * (1.0 * children / parents) * yy, 0)
          * clusters / (clusters - 1)
        ) / parents
      else 0
    end as error
  from sums
),
ratios as (
  select
    scope, group_key, max(parents) as all_parents, max(children) as all_children,
    max(case when kind = 'cascade' then clusters end) as cascades,
    max(case when kind = 'cascade' then ripe_clusters end) as ripe_cascades,
    max(case when kind = 'token' then clusters end) as tokens,
    max(error) as larger_error
  from errors
  group by scope, group_key
),
quantiles as (
  select
    *,
    case
      when cascades > 1 then
        z * (1 + (z * z + 1) / (4 * (cascades - 1))
          + (5 * z * z * z * z + 16 * z * z + 3) / (96.0 * (cascades - 1) * (cascades - 1)))
    end as t,
    1.0 * all_children / nullif(all_parents, 0) as k
  from ratios
  cross join ds_parameters
)
select
  scope, group_key, all_parents as parents, all_children as children, cascades, tokens, larger_error as error,
  greatest(100 - ripe_cascades, 0) as missing_cascades,
  greatest(20 - all_children, 0) as missing_onward,
  k,
  case when all_children > 0 then k * exp(-t * larger_error / k) end as k_low,
  case when all_children > 0 then k * exp(t * larger_error / k) end as k_high
from quantiles
order by scope, group_key;
