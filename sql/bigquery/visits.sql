-- Visits without a token by source and app. Sources direct and dark are unknown; the others were inferred.
select source, coalesce(app, '') as from_app, count(*) as visits
from ds_events
where type = 'visit' and source not in ('internal', 'robot')
group by 1, 2
order by visits desc, source, from_app;
