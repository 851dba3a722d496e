// What a campaign keeps in its store, and under which keys.

import type {Token} from '../../core/token/token.js';
import type {CampaignSettings} from './campaign-options.js';

/** What is known of a link that a visitor made. */
export interface ChildRecord {
  /** The id of the visitor's pass. */
  by: string;
  /** The id of the token that the cascade begins with. */
  root: string;
}

const day = 86_400_000;

/** Keys outlive what they count by a day: the clocks of the server and the store may differ. */
const margin = day;

/** How long points and labels are kept after they were first written. */
const boardLife = 400 * day;

/** How many leaders are told. */
const maxLeaders = 50;

/** How often, and how long apart in ms, one request looks for what another decides. */
const maxTries = 20;
const tryInterval = 50;

const no = '0';
const yes = '1';

/** The records of one campaign in its store. */
export class CampaignRecords {
  readonly #store;
  readonly #prefix;

  constructor(readonly settings: CampaignSettings) {
    this.#store = settings.store;
    this.#prefix = `${settings.host}/${encodeURIComponent(settings.campaign)}/`;
  }

  #key(kind: string, ...parts: string[]): string {
    return this.#prefix + [kind, ...parts].join('/');
  }

  /** Counts one use of a token. Resolves to false if there is none left. */
  useToken(token: string, expires: number): Promise<boolean> {
    return this.#store.use(this.#key('use', token), this.settings.maxUses, expires + margin);
  }

  /** Counts one link that a visitor has made. Resolves to false if these are too many. */
  useMint(passId: string, expires: number): Promise<boolean> {
    return this.#store.use(this.#key('minted', passId), this.settings.maxMinted, expires + margin);
  }

  /** Remembers by whom a link was made. */
  async addChild(token: string, record: ChildRecord, expires: number): Promise<void> {
    await this.#store.setOnce(this.#key('child', token), `${record.by}/${record.root}`, expires + margin);
  }

  /** By whom a link was made; `undefined` for the owner's. */
  async child(token: string): Promise<ChildRecord | undefined> {
    const [by, root] = (await this.#store.get(this.#key('child', token)))?.split('/') ?? [];
    return root ? {by, root} : undefined;
  }

  /**
   * Whether a visitor's link may let friends in. Its first arrival takes one of the visitor's `maxChildren`, and what was decided then
   * holds for the link's other arrivals. Of several first arrivals at once one decides, and the others wait for it.
   */
  async admitChild(token: string, {by}: ChildRecord, expires: number): Promise<boolean> {
    if (this.settings.maxChildren === Infinity) return true;
    const key = this.#key('admitted', token);
    const until = expires + margin;
    let known = await this.#store.get(key);
    if (!known && !(await this.#store.use(this.#key('deciding', token), 1, until))) known = await this.#waitFor(key);
    if (known) return known === yes;
    const isLeft = await this.#store.use(this.#key('children', by), this.settings.maxChildren, until);
    return (await this.#store.setOnce(key, isLeft ? yes : no, until)) === yes;
  }

  /** Waits for what another request decides; nothing where that takes too long, since the other may have failed. */
  async #waitFor(key: string): Promise<string | undefined> {
    for (let tries = 0; tries < maxTries; tries++) {
      await new Promise((resolve) => setTimeout(resolve, tryInterval));
      const value = await this.#store.get(key);
      if (value) return value;
    }
    return undefined;
  }

  /** Counts an arrival for the visitor who made the link, and for the cascade. */
  async addArrival(token: Token, child: ChildRecord | undefined, expires: number): Promise<void> {
    const store = this.#store;
    const until = expires + margin;
    if (child) {
      await store.use(this.#key('arrivals', child.by), Infinity, until);
      if (await store.use(this.#key('channel', child.by, token.code), 1, until))
        await store.use(this.#key('channels', child.by), Infinity, until);
    }
    if (this.settings.leaderboard)
      await store.addPoint(this.#key('leaders'), child?.root ?? token.tokenId, Date.now() + boardLife);
  }

  /** How many friends got in by a visitor's links, and by how many channels. */
  async progress(passId: string): Promise<{arrivals: number; channels: number}> {
    const [arrivals, channels] = await Promise.all(
      ['arrivals', 'channels'].map((kind) => this.#store.count(this.#key(kind, passId))),
    );
    return {arrivals, channels};
  }

  /** The code of a visitor; `undefined` if they have none yet. */
  offer(passId: string): Promise<string | undefined> {
    return this.#store.get(this.#key('offer', passId));
  }

  /** Keeps a visitor's code. Resolves to the one that they have now. */
  keepOffer(passId: string, code: string, expires: number): Promise<string> {
    return this.#store.setOnce(this.#key('offer', passId), code, expires + margin);
  }

  /** Names a cascade for the leaders. The first name stays. */
  async label(root: string, label: string): Promise<void> {
    await this.#store.setOnce(this.#key('label', root), label, Date.now() + boardLife);
  }

  /** The largest cascades, those with the same label as one. One without a label has the id of its first token. */
  async leaders(): Promise<{content: string; size: number}[]> {
    const top = await this.#store.top(this.#key('leaders'), maxLeaders);
    const labels = await Promise.all(top.map(({member}) => this.#store.get(this.#key('label', member))));
    const sizes = new Map<string, number>();
    top.forEach(({member, points}, index) => {
      const content = labels[index] ?? member;
      sizes.set(content, (sizes.get(content) ?? 0) + points);
    });
    return Array.from(sizes, ([content, size]) => ({content, size})).sort((a, b) => b.size - a.size);
  }
}
