-- Reads the collector's files. Leave this step out if the events are in a table dark_social_events already.
-- For other files, say `set variable files = ['logs/*.ndjson.gz'];` before.
-- Files may be compressed by gzip. Lines are read as text first, since read_ndjson loses the line after one that is cut short. A line that
-- is not JSON becomes a row of nulls, and counts as skipped.
create or replace temp view dark_social_events as
select event.*
from (
  select
    json_transform(
      case when json_valid(line) then line end,
      '{
        "v": "DOUBLE", "type": "VARCHAR", "id": "VARCHAR", "at": "BIGINT", "visit": "VARCHAR", "page": "VARCHAR", "url": "VARCHAR",
        "channel": "VARCHAR", "token": "VARCHAR", "campaign": "VARCHAR", "outcome": "VARCHAR", "status": "VARCHAR", "probed": "BOOLEAN",
        "source": "VARCHAR", "app": "VARCHAR", "seconds": "DOUBLE", "scroll": "DOUBLE", "name": "VARCHAR", "value": "DOUBLE",
        "currency": "VARCHAR", "answer": "VARCHAR"
      }'
    ) as event
  from read_csv(
    coalesce(getvariable('files'), ['events/*.ndjson*']),
    columns = {line: 'VARCHAR'}, delim = '\x00', quote = '', escape = '', header = false, auto_detect = false,
    strict_mode = false, max_line_size = 4194304
  )
  where trim(line) <> ''
);
