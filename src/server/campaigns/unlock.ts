// Lets an arrival in: by its signed token, which counts one use, or by the pass that it got then.

import type {Token} from '../../core/token/token.js';
import {randomBase32Digits} from '../../core/token/random.js';
import {alphabet} from '../../core/token/check-characters.js';
import {omitUndefined} from '../../core/utils/omit-undefined.js';
import type {Pass} from '../signing/passes.js';
import type {ArrivalText, CampaignSettings} from './campaign-options.js';
import type {CampaignRecords} from './records.js';
import {ok, refuse, reject, type Reply} from './reply.js';

/** What a gate sends: the arrival's signed token, or a pass. */
export interface UnlockBody {
  token?: unknown;
  pass?: unknown;
}

/** Ten random characters for a pass. */
export const randomPassId = (): string =>
  randomBase32Digits(10)
    .map((digit) => alphabet[digit])
    .join('');

/** Passes hold seconds. */
const wholeSeconds = (time: number) => Math.floor(time / 1000) * 1000;

/** The text for an arrival. */
async function textFor(text: ArrivalText, name: string, arrival: Token, request: Request): Promise<string> {
  const result: unknown = typeof text === 'function' ? await text(arrival, request) : text;
  if (typeof result === 'string') return result;
  throw new TypeError(`dark-social: ${name}() returned no text: return a string, or a promise of one`);
}

/** Lets arrivals of a campaign in. */
export class Unlock {
  constructor(
    readonly settings: CampaignSettings,
    readonly records: CampaignRecords,
  ) {}

  /**
   * Answers a gate.
   *
   * @param keepPass - Called with the pass once a use was counted: if anything fails afterwards, the answer still has it.
   */
  async answer(body: UnlockBody, request: Request, keepPass: (pass: string) => void): Promise<Reply> {
    const {signer} = this.settings;
    const {pass, token} = body;
    if (pass === undefined && token === undefined) return reject(400, 'send {"token"} or {"pass"}');
    if (typeof pass === 'string') {
      const verified = await signer.passes.verify(pass, this.settings);
      if (verified.status === 'ok' && verified.pass.opens) return this.#open(pass, verified.pass, request);
      // A pass that has expired is no reason to refuse a token that is good.
      if (typeof token !== 'string') return refuse(verified.status === 'ok' ? 'unsigned' : verified.status);
    }
    if (typeof token !== 'string') return reject(400, 'the token and the pass are strings');
    return this.#use(token, request, keepPass);
  }

  async #use(text: string, request: Request, keepPass: (pass: string) => void): Promise<Reply> {
    const {settings, records} = this;
    const {status, token, expires = 0} = await settings.signer.verify(text, settings);
    if (status !== 'ok' || !token) return refuse(status);
    if (token.depth > settings.maxDepth) return refuse('too-deep');
    const child = await records.child(token.token);
    if (child && !(await records.admitChild(token.token, child, expires))) return refuse('too-many');

    const pass: Pass = {
      token,
      opens: true,
      id: randomPassId(),
      tokenExpires: expires,
      expires: Math.min(wholeSeconds(Date.now() + settings.passLife), expires),
    };
    const signed = await settings.signer.passes.sign({...pass, token: token.token}, settings);
    if (!(await records.useToken(token.token, expires))) return refuse('used-up');
    keepPass(signed);
    await records.addArrival(token, child, expires);
    return this.#open(signed, pass, request);
  }

  async #open(signed: string, pass: Pass, request: Request): Promise<Reply> {
    const {content} = this.settings;
    const {token, expires} = pass;
    const offer = await this.#offer(pass, request);
    const html = content === undefined ? undefined : await textFor(content, 'content', token, request);
    return ok(
      omitUndefined({status: 'open', html, offer, pass: signed, token: token.token, depth: token.depth, expires}),
    );
  }

  async #offer({id, token, expires}: Pass, request: Request): Promise<string | undefined> {
    const {offer} = this.settings;
    if (typeof offer !== 'function') return offer;
    const known = await this.records.offer(id);
    return known ?? this.records.keepOffer(id, await textFor(offer, 'offer', token, request), expires);
  }
}
