-- ds_nodes: tokens, and parents of which no event was seen, each with its parent, its cascade (the root's node) and its level.
-- BigQuery ends a recursion after 500 rounds, so that no cascade may have more levels.
-- ds_cascades: each cascade with its size, depth, breadth and structural virality.
create or replace temp table ds_links as
with tokens as (
  select
    token as node, token, site, depth, first_at, arrivals, edge.candidates,
    case
      when edge.candidates = 1 then edge.parent
      when edge.candidates is null and depth > 1 then concat(t.parent, ' ', cast(depth - 1 as string), ' ', site)
    end as parent_node
  from ds_tokens t
  left join ds_edges edge on edge.child = t.token
)
select node, token, parent_node, first_at, arrivals from tokens
union all
select distinct parent_node, cast(null as string), cast(null as string), cast(null as int64), 0 from tokens where candidates is null and depth > 1;

create or replace temp table ds_nodes as
with recursive walk as (
  select node, node as cascade, 1 as level from ds_links where parent_node is null
  union all
  select link.node, walk.cascade, walk.level + 1
  from walk
  join ds_links link on link.parent_node = walk.node
)
select
  link.node as node, link.token as token, link.parent_node as parent_node, link.first_at as first_at, link.arrivals as arrivals,
  walk.cascade as cascade, walk.level as level
from walk
join ds_links link on link.node = walk.node;

create or replace temp table ds_cascades as
with recursive
sizes as (
  select
    cascade, count(*) as size, max(level) as depth, min(first_at) as first_at, sum(arrivals) as arrivals,
    count(token) as tokens
  from ds_nodes
  group by cascade
),
breadths as (
  select cascade, max(width) as breadth
  from (select cascade, level, count(*) as width from ds_nodes group by cascade, level)
  group by cascade
),
-- Each node under each of its ancestors but the root: the edge above a node with s nodes in its subtree lies on s (n - s) paths.
above as (
  select node, node as ancestor, parent_node as next from ds_nodes where parent_node is not null
  union all
  select above.node, link.node, link.parent_node
  from above
  join ds_links link on link.node = above.next
  where link.parent_node is not null
),
subtrees as (select ancestor, count(*) as subtree from above group by ancestor),
paths as (
  select cascade, sum(subtree * (size - subtree)) as total
  from subtrees
  join ds_nodes on node = ancestor
  join sizes using (cascade)
  group by cascade
)
select
  sizes.cascade as cascade, size, depth, breadth, tokens, first_at, arrivals,
  2.0 * total / (size * (size - 1)) as virality
from sizes
join breadths using (cascade)
left join paths using (cascade);
