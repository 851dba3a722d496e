-- ds_edges: the possible parents of each token, counted. One is the parent; several are none, since nobody can tell which.
-- Depth 31 means 31 or more, so there a parent may be of the same depth, but then it must be the earlier one.
create or replace temp table ds_edges as
select child.token as child, any_value(parent.token) as parent, count(*) as candidates
from ds_tokens child
join ds_tokens parent on parent.token_id = child.parent and parent.site = child.site
where parent.first_at <= child.first_at + (select clock_tolerance from ds_parameters)
  and (
    parent.depth = child.depth - 1
    or (
      child.depth = 31 and parent.depth = 31
      and (parent.first_at < child.first_at or (parent.first_at = child.first_at and parent.token < child.token))
    )
  )
group by child.token;
