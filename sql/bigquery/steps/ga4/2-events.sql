-- In place of ../2-events.sql: the events that the sink ga4() sends, from the export of Google Analytics 4 to BigQuery. Name your property's
-- data set in place of analytics_123456, and the days in `_table_suffix`.
-- The export has neither our ids nor the page's path: an id is made of what tells two events apart, the page is the address's path.
create or replace temp table ds_exported as
select
  event_name, user_pseudo_id, event_timestamp,
  (select value.string_value from unnest(event_params) where key = 'page_location') as page_location,
  (select value.string_value from unnest(event_params) where key = 'share_url') as url,
  (select value.string_value from unnest(event_params) where key = 'share_channel') as channel,
  (select value.string_value from unnest(event_params) where key = 'share_token') as token,
  (select value.string_value from unnest(event_params) where key = 'share_campaign') as campaign,
  (select value.string_value from unnest(event_params) where key = 'share_outcome') as outcome,
  (select value.string_value from unnest(event_params) where key = 'share_status') as status,
  (select value.string_value from unnest(event_params) where key = 'share_source') as source,
  (select value.string_value from unnest(event_params) where key = 'share_app') as app,
  (select value.string_value from unnest(event_params) where key = 'share_name') as name,
  (select value.string_value from unnest(event_params) where key = 'share_currency') as currency,
  (select value.string_value from unnest(event_params) where key = 'share_answer') as answer,
  (select value.string_value from unnest(event_params) where key = 'share_probed') = 'true' as probed,
  (select coalesce(value.double_value, value.float_value, value.int_value) from unnest(event_params) where key = 'share_value') as value,
  (select coalesce(value.double_value, value.float_value, value.int_value) from unnest(event_params) where key = 'share_seconds') as seconds,
  (select coalesce(value.double_value, value.float_value, value.int_value) from unnest(event_params) where key = 'share_scroll') as scroll
from `analytics_123456.events_*`
where _table_suffix between '20260101' and '20261231'
  and event_name in (
    'share', 'share_cancelled', 'share_failed', 'share_arrival', 'share_visit', 'share_engaged', 'share_conversion',
    'share_answer', 'share_unlock', 'share_invite'
  );

create or replace temp table ds_read as select count(*) as read_rows from ds_exported;

create or replace temp table ds_valid as
select
  case
    when event_name in ('share', 'share_cancelled', 'share_failed') then 'share'
    else substr(event_name, length('share_') + 1)
  end as type,
  to_hex(md5(to_json_string(struct(user_pseudo_id, event_timestamp, event_name, token, name)))) as id,
  div(event_timestamp, 1000) as `at`,
  coalesce(nullif(regexp_extract(page_location, r'^https?://[^/?#]+([^?#]*)'), ''), '/') as page,
  url, channel, token, campaign, outcome, status, probed, source, app, seconds, scroll, name, value, currency, answer
from ds_exported
-- Other tags of the page may send Google's event `share` too.
where event_name <> 'share' or outcome is not null;

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
