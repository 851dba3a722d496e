-- The largest cascades as trees: each node with its parent. place: 1 is the largest. Of a tree those levels that begin within the first 300
-- nodes, and of a node the first 300 children.
with ranked as (
  select
    cascade, size, depth as levels, breadth, virality, arrivals as all_arrivals,
    row_number() over (order by size desc, arrivals desc, cascade) as place
  from ds_cascades
),
largest as (select r.* from ranked r cross join ds_parameters where r.place <= tree_limit),
levels as (
  select n.cascade as cascade, n.level as level, count(*) as width
  from ds_nodes n
  join largest l on l.cascade = n.cascade
  group by n.cascade, n.level
),
begun as (
  select cascade, level, sum(width) over (partition by cascade order by level) - width as nodes_above from levels
),
shown as (
  select
    l.place as place, l.size as size, l.levels as depth, l.breadth as breadth, l.virality as virality, l.all_arrivals as cascade_arrivals,
    n.level as level, n.node as node, n.parent_node as parent_node, n.token as token, n.first_at as first_at, n.arrivals as arrivals,
    row_number() over (partition by n.cascade, n.parent_node order by n.first_at, n.node) as sibling
  from ds_nodes n
  join largest l on l.cascade = n.cascade
  join begun b on b.cascade = n.cascade and b.level = n.level
  where b.nodes_above < 300
)
select
  s.place as place, s.size as size, s.depth as depth, s.breadth as breadth, s.virality as virality, s.cascade_arrivals as cascade_arrivals,
  s.level as level, s.node as node, s.parent_node as parent_node, s.token as token, coalesce(t.channel, '') as channel,
  coalesce(t.page, '') as page, s.first_at as first_at, s.arrivals as arrivals
from shown s
left join ds_tokens t on t.token = s.token
where s.sibling <= 300
order by place, level, first_at, node;
