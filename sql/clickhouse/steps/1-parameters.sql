-- The parameters of all measures, given as ClickHouse's query parameters: --param_utc_offset=60, and so on.
-- Times are in ms since 1970, durations in ms; \N is no limit. events_table: the table that the collector's store fills.
create or replace temporary table ds_parameters as
with chosen as (
  select
    -- Events from this time on, and before this time; of this campaign ('' for those without one), channel and page.
    {since_at:Nullable(Int64)} as since_at,
    {until_at:Nullable(Int64)} as until_at,
    {only_campaign:Nullable(String)} as only_campaign,
    {only_channel:Nullable(String)} as only_channel,
    {only_page:Nullable(String)} as only_page,
    -- Minutes to add to UTC for days and hours: 0.
    {utc_offset:Int64} as utc_offset,
    -- How long visitors take to come and to pass a link on: 259200000, 3 days.
    {ripe_after:Int64} as ripe_after,
    -- How far a parent's first event may lie after its child's, since devices' clocks are wrong: 172800000, 2 days.
    {clock_tolerance:Int64} as clock_tolerance,
    -- The confidence level of intervals: 0.95.
    {confidence_level:Float64} as confidence_level,
    -- How many pages and campaigns are listed, 100; how many rows, by listing fewer pages in them, 4000; and how many cascades as trees, 20.
    {group_limit:Int64} as group_limit,
    {row_limit:Int64} as row_limit,
    {tree_limit:Int64} as tree_limit
),
-- The normal quantile of the level: Wichura's algorithm AS 241 (Applied Statistics 37, 1988), right to 16 digits.
halved as (select *, confidence_level / 2 as q from chosen),
rooted as (select *, 0.180625 - q * q as r, sqrt(-log(0.5 - q)) as s from halved)
select
  * except (q, r, s),
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
