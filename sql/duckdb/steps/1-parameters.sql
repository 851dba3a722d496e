-- The parameters of all measures. To change one, say `set variable utc_offset = 60;` before.
-- Times are in ms since 1970, durations in ms; null is no limit.
create or replace temp table ds_parameters as
with chosen as (
  select
    -- Events from this time on, and before this time; of this campaign ('' for those without one), channel and page.
    cast(getvariable('since_at') as bigint) as since_at,
    cast(getvariable('until_at') as bigint) as until_at,
    cast(getvariable('only_campaign') as varchar) as only_campaign,
    cast(getvariable('only_channel') as varchar) as only_channel,
    cast(getvariable('only_page') as varchar) as only_page,
    -- Minutes to add to UTC for days and hours.
    cast(coalesce(getvariable('utc_offset'), 0) as bigint) as utc_offset,
    -- How long visitors take to come and to pass a link on: 3 days.
    cast(coalesce(getvariable('ripe_after'), 259200000) as bigint) as ripe_after,
    -- How far a parent's first event may lie after its child's, since devices' clocks are wrong: 2 days.
    cast(coalesce(getvariable('clock_tolerance'), 172800000) as bigint) as clock_tolerance,
    -- The confidence level of intervals.
    cast(coalesce(getvariable('confidence_level'), 0.95) as double) as confidence_level,
    -- How many pages and campaigns are listed; how many rows, by listing fewer pages in them; and how many cascades as trees.
    cast(coalesce(getvariable('group_limit'), 100) as bigint) as group_limit,
    cast(coalesce(getvariable('row_limit'), 4000) as bigint) as row_limit,
    cast(coalesce(getvariable('tree_limit'), 20) as bigint) as tree_limit
),
-- The normal quantile of the level: Wichura's algorithm AS 241 (Applied Statistics 37, 1988), right to 16 digits.
halved as (select *, confidence_level / 2 as q from chosen),
rooted as (select *, 0.180625 - q * q as r, sqrt(-ln(0.5 - q)) as s from halved)
select
  * exclude (q, r, s),
  case
    when q <= 0.425 then
      q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
        + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
        + 133.14166789178437745) * r + 3.387132872796366608)
      / (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
        + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
        + 42.313330701600911252) * r + 1)
    when s <= 5 then
      (((((((0.00077454501427834140764 * (s - 1.6) + 0.0227238449892691845833) * (s - 1.6)
        + 0.24178072517745061177) * (s - 1.6) + 1.27045825245236838258) * (s - 1.6)
        + 3.64784832476320460504) * (s - 1.6) + 5.7694972214606914055) * (s - 1.6)
        + 4.6303378461565452959) * (s - 1.6) + 1.42343711074968357734)
      / (((((((0.00000000105075007164441684324 * (s - 1.6) + 0.0005475938084995344946) * (s - 1.6)
        + 0.0151986665636164571966) * (s - 1.6) + 0.14810397642748007459) * (s - 1.6)
        + 0.68976733498510000455) * (s - 1.6) + 1.6763848301838038494) * (s - 1.6)
        + 2.05319162663775882187) * (s - 1.6) + 1)
  end as z
from rooted;
