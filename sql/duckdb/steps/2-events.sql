-- ds_events: rows that are events and that the parameters keep, each id once. ds_records: how many rows there were of which kind.
-- Files are parsed once, into ds_read.
create or replace temp table ds_read as
select
  type, id, "at", page, url, channel, token, campaign, outcome, status, probed, source, app, seconds, scroll, name, value, currency,
  answer,
  coalesce(
    coalesce(v, 1) = 1 and id <> '' and page <> '' and abs("at") <= 8640000000000000
    and type in ('share', 'arrival', 'visit', 'engaged', 'conversion', 'answer', 'unlock', 'invite')
    and (type <> 'visit' or source <> ''),
    false
  ) as is_event,
  is_event and (since_at is null or "at" >= since_at)
    and (until_at is null or "at" < until_at)
    and (only_campaign is null or coalesce(campaign, '') = only_campaign)
    and (only_channel is null or coalesce(channel, '') = only_channel)
    and (only_page is null or page = only_page) as is_selected
from dark_social_events
cross join ds_parameters;

create or replace temp table ds_repeated as
select id from ds_read where is_selected group by id having count(*) > 1;

create or replace temp table ds_events as
with kept as (
  select
    id, type, "at", page, coalesce(channel, '') as channel, coalesce(campaign, '') as campaign,
    case
      when type in ('share', 'engaged', 'conversion', 'unlock', 'invite') or (type = 'arrival' and status = 'ok')
      then translate(lower(token), 'oil', '011')
    end as token,
    case
      when type in ('share', 'arrival', 'engaged', 'conversion', 'unlock', 'invite')
      then regexp_extract(url, '^https?://([^/?#]+)', 1)
    end as site,
    outcome, coalesce(probed, false) as probed, source, app, seconds, scroll, name, value, currency, answer
  from ds_read
  where is_selected
)
select * from kept where id not in (select id from ds_repeated)
union all
select distinct on (id) * from kept where id in (select id from ds_repeated);

create or replace temp table ds_records as
select
  count(*) as read_rows, count(case when is_event then 1 end) as event_rows, count(case when is_selected then 1 end) as selected_rows
from ds_read;

drop table ds_read;
