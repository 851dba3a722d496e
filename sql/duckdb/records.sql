-- What was read: rows that are no events, events that the parameters leave out, events with the id of an earlier one, and those counted.
with kept as (select count(*) as kept_rows, min("at") as first_at, max("at") as last_at from ds_events)
select
  kept_rows as events,
  selected_rows - kept_rows as duplicates,
  read_rows - event_rows as skipped,
  event_rows - selected_rows as filtered,
  first_at,
  last_at,
  end_at as until_at
from ds_records
cross join kept
cross join ds_end;
