// Lets a visitor in by the campaign's server, and gives the page what further elements need: the pass, and signed tokens.

import type {PageState} from '../../core/page/existing-page-state.js';
import {passFor, setPass} from '../internal/campaign-pass.js';
import {askCampaign, type CampaignAnswer} from './ask-campaign.js';
import {createTokenPool} from './token-pool.js';

/** `ended`: the visitor was in before, but their pass is no longer good. */
export type AdmitAnswer = CampaignAnswer | {status: 'ended'};

/** What a visitor can show. */
export interface Credentials {
  /** A pass that the gate remembers. */
  pass?: string | undefined;
  /** The token that they came with, with its signature if it has one. */
  token?: string | undefined;
}

/** Asks by the pass, which uses nothing up, and otherwise by the token. */
async function ask(src: string, {pass, token}: Credentials): Promise<AdmitAnswer | undefined> {
  if (pass) {
    const answer = await askCampaign(src, {pass});
    if (['open', 'offline', 'failed'].includes(answer.status)) return answer;
  }
  if (token) return askCampaign(src, {token});
  return pass ? {status: 'ended'} : undefined;
}

/**
 * Asks the campaign's handler at `src` to let the visitor in. Never rejects.
 *
 * @returns `undefined` where the visitor has neither pass nor token; then nothing is asked.
 */
export async function admit(
  page: PageState,
  src: string,
  {pass, token}: Credentials,
): Promise<AdmitAnswer | undefined> {
  const answer = await ask(src, {pass: passFor(src)?.pass ?? pass, token});
  if (answer?.status === 'open') {
    const {pass, expires} = answer;
    if (passFor(src)?.pass !== pass) setPass({src, pass, expires});
    // A source of the site's own, or of another gate, stays.
    page.tokenSource ??= createTokenPool(src, pass);
  }
  return answer;
}
