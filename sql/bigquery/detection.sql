-- How many share events reach the log, overall and by channel. No figure with fewer than 20 tokens: `missing_tokens` says how many more.
select scope, group_key, tokens, seen, missing_tokens, rate, rate_low, rate_high
from ds_detection
order by scope, group_key;
