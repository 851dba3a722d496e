// What a signature is good for: one host and one campaign.

import {checkObject} from '../../core/utils/check-object.js';
import {formatValue} from '../../core/utils/format-value.js';

/** The host and the campaign that a token is signed for. Under another it is `forged`. */
export interface SigningScope {
  /** The host of the links, with its port if it has one: `example.org`, `localhost:8000`. */
  host: string;
  /** The campaign, as `utm_campaign` has it. */
  campaign: string;
}

const fail = (call: string, what: string, value: unknown, way: string): never => {
  throw new TypeError(`dark-social: ${call}: ${what} is ${formatValue(value)}; ${way}`);
};

/** The host as URLs have it: in lower case, and in Punycode. */
function checkedHost(call: string, host: string): string {
  // Nearly all hosts, and parsing a URL takes time.
  if (typeof host === 'string' && /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(host)) return host;
  const isBare = typeof host === 'string' && /^[^\s/?#@\\]+$/.test(host) && URL.canParse(`https://${host}`);
  const normal = isBare ? new URL(`https://${host}`).host : '';
  if (!normal || normal.endsWith('.'))
    fail(call, 'host', host, 'give a host such as "example.org", without scheme and path');
  return normal;
}

/**
 * Checks a scope and returns it with the host normalized.
 *
 * @param call - The name of the function in the message.
 * @throws TypeError for a host with a scheme or path, or a campaign that is empty or has control characters: a line break would make
 *   the signed text ambiguous.
 */
export function checkedScope(call: string, scope: SigningScope): SigningScope {
  const {host, campaign} = checkObject(scope, call, 'give {host, campaign}');
  if (
    typeof campaign !== 'string' ||
    !campaign ||
    campaign.length > 200 ||
    /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(campaign)
  )
    fail(call, 'campaign', campaign, 'give 1 to 200 characters on one line, such as "spring"');
  return {host: checkedHost(call, host), campaign};
}
