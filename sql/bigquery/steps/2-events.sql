-- ds_valid: rows that are events, of a table with the columns of the collector's stores. Name yours in place of dark_social.events.
create or replace temp table ds_valid as
select
  type, id, `at`, page, url, channel, token, campaign, outcome, status, probed, source, app, seconds, scroll, name, value, currency,
  answer
from dark_social.events
where id <> '' and page <> '' and `at` is not null
  and type in ('share', 'arrival', 'visit', 'engaged', 'conversion', 'answer', 'unlock', 'invite')
  and (type <> 'visit' or coalesce(source, '') <> '');

create or replace temp table ds_read as select count(*) as read_rows from dark_social.events;

-- ds_selected: events that the parameters keep. ds_events: the same, each id once.
create or replace temp table ds_selected as
select e.*
from ds_valid e
cross join ds_parameters p
where (p.since_at is null or e.`at` >= p.since_at)
  and (p.until_at is null or e.`at` < p.until_at)
  and (p.only_campaign is null or coalesce(e.campaign, '') = p.only_campaign)
  and (p.only_channel is null or coalesce(e.channel, '') = p.only_channel)
  and (p.only_page is null or e.page = p.only_page);

create or replace temp table ds_events as
select
  id, type, `at`, page, coalesce(channel, '') as channel, coalesce(campaign, '') as campaign,
  case
    when type in ('share', 'engaged', 'conversion', 'unlock', 'invite') or (type = 'arrival' and status = 'ok')
    then translate(lower(token), 'oil', '011')
  end as token,
  case
    when type in ('share', 'arrival', 'engaged', 'conversion', 'unlock', 'invite')
    then regexp_extract(url, r'^https?://([^/?#]+)')
  end as site,
  outcome, coalesce(probed, false) as probed, source, app, seconds, scroll, name, value, currency, answer
from ds_selected
where true
qualify row_number() over (partition by id order by `at`) = 1;
