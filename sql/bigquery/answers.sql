-- Answers of visitors who were asked how they found the page.
select answer, count(*) as answers from ds_events where type = 'answer' group by answer order by answer;
