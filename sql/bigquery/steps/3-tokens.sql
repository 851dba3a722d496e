-- ds_tokens: each valid token of an event, with what its text says.
-- A token is version q, channel (2), depth (1), parent (6), own id (6), random (4), check (2). The check characters hold if the token,
-- as a polynomial over GF(32), is zero at a and at a^2: each character is a logarithm in `logs`, and powers are added.
create or replace temp table ds_tokens as
with seen as (
  select
    token, min(case when site <> '' then site end) as site, min(case when channel <> '' then channel end) as channel,
    min(`at`) as first_at, array_agg(page order by `at`, page limit 1)[offset(0)] as page,
    min(case when type = 'share' and outcome in ('opened', 'copied', 'shared') then `at` end) as share_at,
    count(case when type = 'arrival' then 1 end) as arrivals,
    min(case when type = 'arrival' then `at` end) as first_arrival_at
  from ds_events
  where regexp_contains(token, r'^q[0-9a-hjkmnp-tv-z]{21}$')
  group by token
),
powers as (
  select
    offset as logarithm,
    power
  from unnest([1, 2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12, 24, 21, 15, 30, 25, 23, 11, 22, 9, 18]) as power
  with offset
),
-- The characters of each token but zeros, which add nothing.
digits as (
  select token, place, strpos('123456789abcdefghjkmnpqrstvwxyz', substr(token, place, 1)) as digit
  from seen
  cross join unnest(generate_array(1, 22)) as place
),
sums as (
  select d.token as token, bit_xor(first.power) as at_first, bit_xor(second.power) as at_second
  from digits d
  join powers p on p.power = d.digit
  join powers first on first.logarithm = mod(p.logarithm + 22 - d.place, 31)
  join powers second on second.logarithm = mod(p.logarithm + 2 * (22 - d.place), 31)
  where d.digit > 0
  group by d.token
),
parsed as (
  select
    seen.*,
    substr(seen.token, 2, 2) as code,
    strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(seen.token, 4, 1)) - 1 as depth,
    nullif(substr(seen.token, 5, 6), '000000') as parent,
    substr(seen.token, 11, 6) as token_id
  from seen
  join sums on sums.token = seen.token
  where sums.at_first = 0 and sums.at_second = 0
)
select
  token, code, depth, parent, token_id, coalesce(site, '') as site, coalesce(channel, '') as channel, page, first_at, share_at,
  arrivals, first_arrival_at
from parsed
where depth >= 1 and token_id <> '000000' and (depth = 1) = (parent is null);
