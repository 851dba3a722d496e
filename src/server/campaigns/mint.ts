// Makes signed tokens for the links of visitors.

import {mintToken, parseToken, type Token} from '../../core/token/token.js';
import type {Pass} from '../signing/passes.js';
import type {CampaignSettings} from './campaign-options.js';
import type {CampaignRecords} from './records.js';
import {ok, refuse, reject, type Reply} from './reply.js';
import {randomPassId} from './unlock.js';

/** What a page sends: its visitor's pass, the channel, and how many tokens it wants. */
export interface MintBody {
  pass?: unknown;
  channel?: unknown;
  count?: unknown;
}

const maxCount = 5;

/** No later than what six characters hold. */
const latest = Date.UTC(2054, 0, 1);

/** A new token for a channel; `undefined` for what is no channel. */
function tokenFor(channel: string): Token | undefined {
  try {
    return parseToken(mintToken({channel}));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Makes tokens for the links of a campaign's visitors. */
export class Mint {
  constructor(
    readonly settings: CampaignSettings,
    readonly records: CampaignRecords,
  ) {}

  async answer({pass, channel, count = 1}: MintBody): Promise<Reply> {
    const {settings} = this;
    const first = typeof channel === 'string' ? tokenFor(channel) : undefined;
    if (!first) return reject(400, 'channel is the id or code of a channel');
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > maxCount)
      return reject(400, `count is a whole number from 1 to ${maxCount}`);
    if (pass === undefined) return settings.openMint ? this.#mintOpenly(first, count) : refuse('unsigned');
    if (typeof pass !== 'string') return reject(400, 'the pass is a string');
    const verified = await settings.signer.passes.verify(pass, settings);
    if (verified.status !== 'ok') return refuse(verified.status);
    return this.#mint(verified.pass, first.code, count);
  }

  /** For a visitor who came by no link: with a pass of their own, by which they make more and see who got in. */
  async #mintOpenly(token: Token, count: number): Promise<Reply> {
    const {settings} = this;
    const expires = Date.now() + settings.passLife;
    const pass = {token, opens: false, id: randomPassId(), tokenExpires: latest, expires};
    const signed = await settings.signer.passes.sign({...pass, token: token.token}, settings);
    const reply = await this.#mint(pass, token.code, count);
    return reply.status === 200 ? ok({...reply.json, pass: signed, expires}) : reply;
  }

  async #mint(pass: Pass, channel: string, count: number): Promise<Reply> {
    const {settings, records} = this;
    const depth = pass.opens ? pass.token.depth + 1 : 1;
    if (depth > settings.maxDepth) return refuse('too-deep');
    const granted = await Promise.all(Array.from({length: count}, () => records.useMint(pass.id, pass.expires)));
    const number = granted.filter(Boolean).length;
    if (!number) return refuse('too-many');

    const expires = Math.min(Date.now() + settings.childLife, pass.tokenExpires, latest);
    const root = await this.#rootOf(pass);
    const parent = pass.opens ? pass.token.token : undefined;
    const tokens = await Promise.all(
      Array.from({length: number}, async () => {
        const token = mintToken({channel, parent});
        await records.addChild(token, {by: pass.id, root}, expires);
        return settings.signer.sign(token, {...settings, expires});
      }),
    );
    return ok({tokens});
  }

  /** The id of the token that the visitor's cascade begins with. */
  async #rootOf({opens, token}: Pass): Promise<string> {
    return (opens ? (await this.records.child(token.token))?.root : undefined) ?? token.tokenId;
  }
}
