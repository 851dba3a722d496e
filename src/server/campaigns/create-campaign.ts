// A campaign's request handler: gates, links that are passed on, progress and leaders.

import {parseToken} from '../../core/token/token.js';
import {wrongArgument} from '../../core/utils/check-object.js';
import {limitRate} from '../rate.js';
import {reportError} from '../report-error.js';
import {withTimeout} from '../with-timeout.js';
import {campaignSettings, type CampaignOptions} from './campaign-options.js';
import {Mint} from './mint.js';
import {readRequest} from './read-request.js';
import {CampaignRecords} from './records.js';
import {ok, refuse, reject, type Reply} from './reply.js';
import {Unlock} from './unlock.js';

/** A campaign on a server. */
export interface Campaign {
  /**
   * Handles a request at any path; its last segment decides: `mint`, `progress` and `leaders`, all else unlocks. Never rejects.
   *
   * @param client - Identifies the client for `rate.perClient`.
   */
  fetch(request: Request, client?: string): Promise<Response>;
  /**
   * Names the cascade of a token for the leaders. Cascades with the same label are counted as one; the first label of one stays.
   *
   * @param token - A token that you signed, or one that `mint` returned.
   * @throws TypeError (as a rejection) for anything but a token, or a label that is not 1 to 100 characters.
   */
  label(token: string, label: string): Promise<void>;
}

/** The `Retry-After` when something failed, in seconds. */
const retryDelay = 5;

const maxLabelLength = 100;

/**
 * Makes the handler of one campaign. It takes JSON by POST, and answers `cache-control: no-store`.
 *
 * - `POST P` with `{"token"}` (the 56 characters of a signed token) counts one use and returns 200 `{"status": "open", "html", "offer",
 *   "pass", "token", "depth", "expires"}`; with `{"pass"}`, the same and counts none. `expires` is the pass's, in ms.
 * - `POST P/mint` with `{"pass", "channel", "count"}` returns 200 `{"tokens"}`: 1 to 5 signed tokens for the visitor's own links. With
 *   `openMint` and without a pass, it returns `"pass"` and `"expires"` as well: a pass that makes links and opens nothing.
 * - `POST P/progress` with `{"pass"}` returns 200 `{"arrivals", "channels"}`: how many friends got in by the visitor's links, and by
 *   how many channels.
 * - `POST P/leaders` with `{}` returns 200 `{"leaders": [{"content", "size"}]}`, if `leaderboard` is set.
 * - 403 `{"status"}`: a status of {@link VerifiedStatus}, `used-up`, `too-deep`, `too-many` or `foreign-origin`; 400, 405, 413 and 415
 *   for what no gate sends; 429 over the rate; 503 if the store, `content` or `offer` failed, with `"pass"` if a use had been counted:
 *   the gate tries again with it.
 *
 * @throws TypeError for an invalid option.
 * @example
 * ```ts
 * import {createCampaign, createSigner, memoryCampaigns} from 'dark-social/server';
 *
 * const signer = createSigner({keys: [{id: 'a', secret: process.env.CAMPAIGN_SECRET}]});
 * const campaign = createCampaign({
 *   ...{campaign: 'spring', host: 'example.org', signer, store: memoryCampaigns()},
 *   ...{content: '<video controls src="/premiere.mp4"></video>', maxUses: 10, maxDepth: 3},
 * });
 * export default {fetch: (request: Request) => campaign.fetch(request)};
 * ```
 */
export function createCampaign(options: CampaignOptions): Campaign {
  const settings = campaignSettings(options);
  const records = new CampaignRecords(settings);
  const [unlock, mint] = [new Unlock(settings, records), new Mint(settings, records)];
  const countRequest = settings.rate && limitRate(settings.rate);

  async function progress({pass}: {pass?: unknown}): Promise<Reply> {
    if (typeof pass !== 'string') return reject(400, 'send {"pass"}');
    const verified = await settings.signer.passes.verify(pass, settings);
    return verified.status === 'ok' ? ok(await records.progress(verified.pass.id)) : refuse(verified.status);
  }

  const leaders = async (): Promise<Reply> =>
    settings.leaderboard ? ok({leaders: await records.leaders()}) : reject(404, 'this campaign has no leaderboard');

  async function answer(request: Request, client: string | undefined, keepPass: (pass: string) => void) {
    const wait = countRequest?.(client);
    if (wait) return reject(429, 'too many requests', {'retry-after': String(wait)});
    const body = await readRequest(request, settings.host);
    if ('reply' in body) return body.reply;
    switch (new URL(request.url).pathname.split('/').at(-1)) {
      case 'mint':
        return mint.answer(body.json);
      case 'progress':
        return progress(body.json);
      case 'leaders':
        return leaders();
      default:
        return unlock.answer(body.json, request, keepPass);
    }
  }

  return {
    async fetch(request, client) {
      let pass: string | undefined;
      const replied = withTimeout(
        answer(request, client, (given) => (pass = given)),
        settings.timeout,
        'the request',
      );
      const {status, json, headers} = await replied.catch((error): Reply => {
        reportError(error, 'the campaign', settings);
        const failed = {error: 'the server could not answer; try again', ...(pass && {pass})};
        return {status: 503, json: failed, headers: {'retry-after': String(retryDelay)}};
      });
      return new Response(request.method === 'HEAD' ? null : JSON.stringify(json), {
        status,
        headers: {'content-type': 'application/json', 'cache-control': 'no-store', ...headers},
      });
    },
    async label(token, label) {
      const parsed = parseToken(token);
      if (!parsed) throw wrongArgument('label', token, 'give a token, signed or not');
      if (typeof label !== 'string' || !label || label.length > maxLabelLength)
        throw wrongArgument('label', label, `give a label of 1 to ${maxLabelLength} characters as the second argument`);
      await records.label((await records.child(parsed.token))?.root ?? parsed.tokenId, label);
    },
  };
}
