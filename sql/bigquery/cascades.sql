-- All cascades, added up.
with ranked as (select size, row_number() over (order by size) as place, count(*) over () as total from ds_cascades),
sizes as (select any_value(size) as median_size from ranked where place = div(total + 1, 2))
select
  count(*) as cascades,
  (select count(*) from ds_tokens) as tokens,
  (select count(*) from ds_nodes where token is null) as unseen,
  (select count(*) from ds_edges where candidates = 1) as edges,
  (select count(*) from ds_edges where candidates > 1) as ambiguous,
  avg(size) as mean_size,
  any_value(median_size) as median_size,
  max(size) as max_size,
  avg(depth) as mean_depth,
  max(depth) as max_depth,
  avg(breadth) as mean_breadth,
  max(breadth) as max_breadth,
  avg(virality) as mean_virality,
  max(virality) as max_virality,
  count(virality) as with_virality
from ds_cascades
cross join sizes;
