// The stores of campaigns, connected to the databases that a test has started.

import pg from 'pg';
import {createClient} from 'redis';
import {postgresCampaigns} from '../../dist/server/campaigns/postgres.js';
import {redisCampaigns} from '../../dist/server/campaigns/redis.js';

const connect = {
  async redis({url}) {
    const client = await createClient({url}).connect();
    return {client, store: redisCampaigns(client), close: () => client.close()};
  },
  async postgres({options}) {
    const pool = new pg.Pool(options);
    pool.on('error', () => {});
    return {client: pool, store: postgresCampaigns(pool), close: () => pool.end()};
  },
  /** The wrong way: what is read may have changed when it is written. */
  async control(server) {
    const {client, store, close} = await connect.redis(server);
    const use = async (key, max) => {
      const count = Number((await client.get(key)) ?? 0);
      if (count >= max) return false;
      await client.set(key, String(count + 1));
      return true;
    };
    return {client, store: {...store, use}, close};
  },
};

/** Connects a store: `redis`, `postgres`, or `control`, which counts in two steps. */
export const connectStore = (kind, server) => connect[kind](server);
