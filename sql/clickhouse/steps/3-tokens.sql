-- ds_tokens: each valid token of an event, with what its text says.
-- A token is version q, channel (2), depth (1), parent (6), own id (6), random (4), check (2). The check characters hold if the token,
-- as a polynomial over GF(32), is zero at a and at a^2: each character is a logarithm in `logs`, and powers are added.
create or replace temporary table ds_tokens engine = MergeTree order by token as
with
  [1, 2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12, 24, 21, 15, 30, 25, 23, 11, 22, 9, 18] as powers,
  arrayMap(n -> indexOf(powers, n) - 1, range(1, 32)) as logs,
  seen as (
    select
      token as text, min(if(site = '', null, site)) as first_site, min(if(channel = '', null, channel)) as first_channel,
      min(at) as first_seen, argMin(page, (at, page)) as first_page,
      min(if(type = 'share' and outcome in ('opened', 'copied', 'shared'), at, null)) as first_share,
      countIf(type = 'arrival') as all_arrivals,
      min(if(type = 'arrival', at, null)) as first_arrival
    from ds_events
    where match(token, '^q[0-9a-hjkmnp-tv-z]{21}$')
    group by token
  ),
  parsed as (
    select
      *,
      position('0123456789abcdefghjkmnpqrstvwxyz', substring(text, 4, 1)) - 1 as level,
      nullIf(substring(text, 5, 6), '000000') as parent_id,
      substring(text, 11, 6) as own_id,
      arrayMap(i -> position('123456789abcdefghjkmnpqrstvwxyz', substring(text, i, 1)), range(1, 23)) as digits
    from seen
  )
select
  text as token, substring(text, 2, 2) as code, level as depth, parent_id as parent, own_id as token_id,
  ifNull(first_site, '') as site, ifNull(first_channel, '') as channel, first_page as page, first_seen as first_at, first_share as share_at, all_arrivals as arrivals,
  first_arrival as first_arrival_at
from parsed
where level >= 1 and own_id <> '000000' and (level = 1) = (parent_id is null)
  and arrayFold((sum, i) -> bitXor(sum, if(digits[i] = 0, 0, powers[(logs[digits[i]] + 22 - i) % 31 + 1])), range(1, 23), toUInt8(0)) = 0
  and arrayFold((sum, i) -> bitXor(sum, if(digits[i] = 0, 0, powers[(logs[digits[i]] + 2 * (22 - i)) % 31 + 1])), range(1, 23), toUInt8(0)) = 0;
