-- ds_tokens: each valid token of an event, with what its text says.
-- A token is version q, channel (2), depth (1), parent (6), own id (6), random (4), check (2). The check characters hold if the token,
-- as a polynomial over GF(32), is zero at a and at a^2: each character is a logarithm in `logs`, and powers are added.
create or replace temp table ds_tokens as
with seen as (
  select
    token, min(case when site <> '' then site end) as site, min(case when channel <> '' then channel end) as channel,
    min("at") as first_at, arg_min(page, ("at", page)) as page,
    min(case when type = 'share' and outcome in ('opened', 'copied', 'shared') then "at" end) as share_at,
    count(case when type = 'arrival' then 1 end) as arrivals,
    min(case when type = 'arrival' then "at" end) as first_arrival_at
  from ds_events
  where regexp_full_match(token, 'q[0-9a-hjkmnp-tv-z]{21}')
  group by token
),
powers as (
  select [1, 2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12, 24, 21, 15, 30, 25, 23, 11, 22, 9, 18] as power
),
logs as (select list_transform(range(1, 32), n -> list_position(power, n) - 1) as log, power from powers),
parsed as (
  select
    *,
    substr(token, 2, 2) as code,
    instr('0123456789abcdefghjkmnpqrstvwxyz', substr(token, 4, 1)) - 1 as depth,
    nullif(substr(token, 5, 6), '000000') as parent,
    substr(token, 11, 6) as token_id,
    list_transform(range(1, 23), i -> instr('123456789abcdefghjkmnpqrstvwxyz', substr(token, i, 1))) as digits
  from seen
)
select token, code, depth, parent, token_id, coalesce(site, '') as site, coalesce(channel, '') as channel, page, first_at, share_at, arrivals, first_arrival_at
from parsed, logs
where depth >= 1 and token_id <> '000000' and (depth = 1) = (parent is null)
  and list_bit_xor(list_transform(range(1, 23), i ->
    case when digits[i] = 0 then 0 else power[(log[digits[i]] + 22 - i) % 31 + 1] end)) = 0
  and list_bit_xor(list_transform(range(1, 23), i ->
    case when digits[i] = 0 then 0 else power[(log[digits[i]] + 2 * (22 - i)) % 31 + 1] end)) = 0;
