// Keeps what campaigns count in Redis, one Lua script a step: Redis runs each as a whole.

import {checkedClient} from '../stores/table.js';
import {checkOptional} from '../../core/utils/check-object.js';
import type {CampaignStore} from './store.js';

/** The method that is used of a client of the package `redis`. */
export interface RedisClient {
  eval(script: string, options: {keys: string[]; arguments: string[]}): Promise<unknown>;
}

/** Options of the store. */
export interface RedisOptions {
  /** What its keys begin with. Default: `dark-social:`. */
  prefix?: string | undefined;
}

/** A maximum below 0 means none. */
const use = `
local count = tonumber(redis.call('GET', KEYS[1]) or '0')
local max = tonumber(ARGV[1])
if max >= 0 and count >= max then return 0 end
redis.call('INCR', KEYS[1])
if count == 0 then redis.call('PEXPIREAT', KEYS[1], ARGV[2]) end
return 1`;

const setOnce = `
if redis.call('SETNX', KEYS[1], ARGV[1]) == 0 then return redis.call('GET', KEYS[1]) end
redis.call('PEXPIREAT', KEYS[1], ARGV[2])
return ARGV[1]`;

const get = `return redis.call('GET', KEYS[1])`;

const addPoint = `
local isNew = redis.call('EXISTS', KEYS[1]) == 0
redis.call('ZINCRBY', KEYS[1], 1, ARGV[1])
if isNew then redis.call('PEXPIREAT', KEYS[1], ARGV[2]) end
return 1`;

const top = `return redis.call('ZREVRANGE', KEYS[1], 0, ARGV[1], 'WITHSCORES')`;

/**
 * Makes a store in Redis 4 or later with your client. Each step is one script over one key, so it runs on a cluster too. Let Redis keep
 * its data (`appendonly yes`), and evict no keys (`maxmemory-policy noeviction`): a count that is lost can be used again.
 *
 * @param client - A connected client of the package `redis`.
 * @throws TypeError for anything but a client, or a prefix that is no text.
 * @example
 * ```ts
 * import {createClient} from 'redis';
 *
 * const store = redisCampaigns(await createClient({url: process.env.REDIS_URL}).connect());
 * ```
 */
export function redisCampaigns(client: RedisClient, options?: RedisOptions): CampaignStore {
  const {prefix = 'dark-social:'} = checkOptional(options, 'redisCampaigns');
  checkedClient('redisCampaigns', client, 'eval');
  if (typeof prefix !== 'string')
    throw new TypeError(`dark-social: redisCampaigns: prefix is ${String(prefix)}; give text such as "campaigns:"`);
  const run = (script: string, key: string, ...values: (string | number)[]) =>
    client.eval(script, {keys: [prefix + key], arguments: values.map(String)});
  const time = (expires: number) => Math.ceil(expires);

  return {
    use: async (key, max, expires) => (await run(use, key, max === Infinity ? -1 : max, time(expires))) === 1,
    count: async (key) => Number((await run(get, key)) ?? 0),
    setOnce: async (key, value, expires) => String(await run(setOnce, key, value, time(expires))),
    async get(key) {
      const value = await run(get, key);
      return value === null || value === undefined ? undefined : String(value);
    },
    async addPoint(board, member, expires) {
      await run(addPoint, board, member, time(expires));
    },
    async top(board, count) {
      const flat = (await run(top, board, count - 1)) as unknown[];
      return flat.flatMap((member, index) =>
        index % 2 ? [] : [{member: String(member), points: Number(flat[index + 1])}],
      );
    },
  };
}
