-- What was read: events that the parameters leave out, rows with the id of another, and those counted. All rows are valid.
with selected as (
  select
    count(*) as table_rows,
    countIf(
      at >= ifNull((select since_at from ds_parameters), -8640000000000000)
      and at < ifNull((select until_at from ds_parameters), 9223372036854775807)
      and ((select only_campaign from ds_parameters) is null or ifNull(e.campaign, '') = (select only_campaign from ds_parameters))
      and ((select only_channel from ds_parameters) is null or ifNull(e.channel, '') = (select only_channel from ds_parameters))
      and ((select only_page from ds_parameters) is null or page = (select only_page from ds_parameters))
    ) as selected_rows
  from {events_table:Identifier} as e
),
kept as (select count(*) as kept_rows, min(at) as first_time, max(at) as last_time from ds_events)
select
  kept_rows as events,
  selected_rows - kept_rows as duplicates,
  0 as skipped,
  table_rows - selected_rows as filtered,
  if(kept_rows = 0, null, first_time) as first_at,
  if(kept_rows = 0, null, last_time) as last_at,
  end_at as until_at
from selected
cross join kept
cross join ds_end;
