-- ds_events: the events that the parameters keep, each id once. The rows of the store's table are valid, since the collector checks them.
-- Of rows with the same id that are not merged yet, `final` keeps one. The parameters are read by subqueries, which are constants to
-- ClickHouse: it skips the partitions of other months, and asks the shards of a Distributed table.
create or replace temporary table ds_events engine = MergeTree order by (type, at) as
select
  id, type, at, page,
  ifNull(e.channel, '') as channel,
  ifNull(e.campaign, '') as campaign,
  if(
    type in ('share', 'engaged', 'conversion', 'unlock', 'invite') or (type = 'arrival' and status = 'ok'),
    translateUTF8(lower(ifNull(e.token, '')), 'oil', '011'), ''
  ) as token,
  if(
    type in ('share', 'arrival', 'engaged', 'conversion', 'unlock', 'invite'),
    extract(ifNull(url, ''), '^https?://([^/?#]+)'), ''
  ) as site,
  ifNull(e.outcome, '') as outcome,
  ifNull(e.probed, false) as probed,
  e.source as source, e.app as app, e.seconds as seconds, e.scroll as scroll, e.name as name, e.value as value,
  e.currency as currency, e.answer as answer
from {events_table:Identifier} as e final
where at >= ifNull((select since_at from ds_parameters), -8640000000000000)
  and at < ifNull((select until_at from ds_parameters), 9223372036854775807)
  and ((select only_campaign from ds_parameters) is null or ifNull(e.campaign, '') = (select only_campaign from ds_parameters))
  and ((select only_channel from ds_parameters) is null or ifNull(e.channel, '') = (select only_channel from ds_parameters))
  and ((select only_page from ds_parameters) is null or page = (select only_page from ds_parameters));
