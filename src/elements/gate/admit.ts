// Lets a visitor in by the campaign's server, and gives the page what further elements need: the pass, and signed tokens.

import type {PageState} from '../../core/page/existing-page-state.js';
import {passFor, setPass} from '../internal/campaign-pass.js';
import {askCampaign, type CampaignAnswer, type Credentials} from './ask-campaign.js';
import {prefetchTokens} from './prefetch-tokens.js';
import {createTokenPool} from './token-pool.js';

/** `ended`: the visitor was in before, but their pass is no longer good. */
export type AdmitAnswer = CampaignAnswer | {status: 'ended'};

const isRefusal = ({status}: CampaignAnswer): boolean => !['open', 'offline', 'failed'].includes(status);

/**
 * Asks the campaign's handler at `src` to let the visitor in. Never rejects.
 *
 * @returns `undefined` where the visitor has neither pass nor token; then nothing is asked.
 */
export async function admit(
  page: PageState,
  src: string,
  {pass: remembered, token}: Credentials,
): Promise<AdmitAnswer | undefined> {
  const known = passFor(src)?.pass ?? remembered;
  if (!known && !token) return undefined;
  const answer = await askCampaign(src, {pass: known, token});
  if (answer.status !== 'open') return !token && isRefusal(answer) ? {status: 'ended'} : answer;
  const {pass, expires} = answer;
  if (passFor(src)?.pass !== pass) setPass({src, pass, expires});
  // A source of the site's own, or of another gate, stays.
  if (!page.tokenSource) {
    const pool = createTokenPool(src, pass);
    page.tokenSource = pool;
    prefetchTokens(pool, page.signal);
  }
  return answer;
}
