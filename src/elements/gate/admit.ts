// Lets a visitor in by the campaign's server, and gives the page what further elements need: the pass, and signed tokens.

import type {PageState} from '../../core/page/existing-page-state.js';
import {doc} from '../../core/utils/globals.js';
import {handlerUrl, passFor, setPass} from '../internal/campaign-pass.js';
import {askCampaign, type CampaignAnswer, type Credentials} from './ask-campaign.js';
import {prefetchTokens} from './prefetch-tokens.js';
import {createTokenPool, type TokenPool} from './token-pool.js';

/** `ended`: the visitor was in before, but their pass is no longer good. */
export type AdmitAnswer = CampaignAnswer | {status: 'ended'};

const isRefusal = ({status}: CampaignAnswer): boolean => !['open', 'offline', 'failed'].includes(status);

/** Whether the page needs a pool for a pass. A source of the site's own stays, and so does that of another gate on the page. */
function isReplaceable(source: Partial<TokenPool> | undefined, src: string, pass: string): boolean {
  if (!source) return true;
  if (source.src === undefined) return false;
  if (source.src === src) return source.pass !== pass;
  return ![...doc.querySelectorAll<HTMLElement & {src?: string}>('dark-social-gate')].some(
    (gate) => gate.src != null && handlerUrl(gate.src) === source.src,
  );
}

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
  if (isReplaceable(page.tokenSource, src, pass)) {
    const pool = createTokenPool(src, pass);
    page.tokenSource = pool;
    prefetchTokens(pool, page.signal);
  }
  return answer;
}
