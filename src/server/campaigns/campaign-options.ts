// Options of a campaign, and their checks.

import type {Token} from '../../core/token/token.js';
import {checkObject} from '../../core/utils/check-object.js';
import {formatValue} from '../../core/utils/format-value.js';
import type {Rate} from '../rate.js';
import {checkedScope} from '../signing/scope.js';
import type {Signer} from '../signing/signer.js';
import type {CampaignStore} from './store.js';

/** Text for an arrival that got in, or a function that returns it. */
export type ArrivalText = string | ((arrival: Token, request: Request) => string | Promise<string>);

/** Options of a campaign. */
export interface CampaignOptions {
  /** The campaign, as `utm_campaign` has it. Tokens of other campaigns are refused. */
  campaign: string;
  /** The host of the pages, with its port if it has one. Requests from pages of other hosts are refused, and so are their tokens. */
  host: string;
  /** What `createSigner` returned. */
  signer: Signer;
  /** Where uses are counted. */
  store: CampaignStore;
  /**
   * What is behind the gate, as HTML. Called with the token of the arrival and the request, after the use was counted, and again on
   * each reload.
   */
  content?: ArrivalText | undefined;
  /** A code for the arrival, such as a voucher. A function is called once an arrival, and the code is kept in the store. */
  offer?: ArrivalText | undefined;
  /** How many arrivals may get in by one token. Default: no limit. */
  maxUses?: number | undefined;
  /** The depth up to which links are passed on: with 3, friends of friends of friends of the owner's get in. Default: no limit. */
  maxDepth?: number | undefined;
  /** How many links of one visitor may let friends in. Default: no limit. */
  maxChildren?: number | undefined;
  /** How many links one visitor may have made, sent or not: a page fetches some in advance. Default: 500. */
  maxMinted?: number | undefined;
  /** How long a visitor's links are good for, in ms; never longer than the link that the visitor came by. Default: 30 days. */
  childLife?: number | undefined;
  /** How long a reload counts no use, in ms. At most, and by default, 12 hours. */
  passLife?: number | undefined;
  /** Whether those who came by no link may make links, which others get in by. Default: false. */
  openMint?: boolean | undefined;
  /** Whether anyone may ask for the leaders. Default: false. */
  leaderboard?: boolean | undefined;
  /** How long one request may take before the answer is 503, in ms. Default: 10,000. */
  timeout?: number | undefined;
  /** Rate limits. `perClient` needs the client as the second argument of `fetch`. Default: none. */
  rate?: Rate | undefined;
  /** Called with errors of the store, of `content` and of `offer`. Default: prints them to the console. */
  onError?(error: unknown): void;
}

/** The options with their defaults. */
export interface CampaignSettings extends CampaignOptions {
  maxUses: number;
  maxDepth: number;
  maxChildren: number;
  maxMinted: number;
  childLife: number;
  passLife: number;
  timeout: number;
}

const hour = 3_600_000;
const maxPassLife = 12 * hour;
const storeMethods = ['use', 'count', 'setOnce', 'get', 'addPoint', 'top'] as const;

const fail = (what: string, value: unknown, way: string): never => {
  throw new TypeError(`dark-social: createCampaign: ${what} is ${formatValue(value)}; ${way}`);
};

/**
 * Checks the options and fills in the defaults.
 *
 * @throws TypeError for an invalid option.
 */
export function campaignSettings(options: CampaignOptions): CampaignSettings {
  const given = checkObject(options, 'createCampaign', 'give {campaign, host, signer, store}');
  const {signer, store, content, offer, rate = {}} = given;
  const scope = checkedScope('createCampaign', given);
  if (typeof signer?.verify !== 'function' || !signer.passes)
    fail('signer', signer, 'give what createSigner() returned');
  for (const method of storeMethods)
    if (typeof store?.[method] !== 'function')
      fail('store', store, `give one that has ${method}(), such as memoryCampaigns()`);
  for (const [name, text] of Object.entries({content, offer}))
    if (text !== undefined && typeof text !== 'string' && typeof text !== 'function')
      fail(name, text, 'give text, or a function that returns it');

  const {maxUses = Infinity, maxDepth = Infinity, maxChildren = Infinity, maxMinted = 500} = given;
  for (const [name, value] of Object.entries({maxUses, maxDepth, maxChildren, maxMinted}))
    if (value !== Infinity && !(Number.isInteger(value) && value > 0)) fail(name, value, 'give a whole number above 0');
  const {childLife = 30 * 24 * hour, passLife = maxPassLife, timeout = 10_000} = given;
  for (const [name, value] of Object.entries({childLife, passLife, timeout, ...rate}))
    if (value !== undefined && !(typeof value === 'number' && value > 0)) fail(name, value, 'give a number above 0');
  if (passLife > maxPassLife) fail('passLife', passLife, 'give at most 12 hours, in ms');
  return {...given, ...scope, maxUses, maxDepth, maxChildren, maxMinted, childLife, passLife, timeout};
}
