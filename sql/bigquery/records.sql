-- What was read: rows that are no events, events that the parameters leave out, events with the id of an earlier one, and those counted.
with read as (select max(read_rows) as read_rows from ds_read),
valid as (select count(*) as valid_rows from ds_valid),
selected as (select count(*) as selected_rows from ds_selected),
kept as (select count(*) as kept_rows, min(`at`) as first_at, max(`at`) as last_at from ds_events)
select
  kept_rows as events,
  selected_rows - kept_rows as duplicates,
  read_rows - valid_rows as skipped,
  valid_rows - selected_rows as filtered,
  first_at,
  last_at,
  end_at as until_at
from read
cross join valid
cross join selected
cross join kept
cross join ds_end;
