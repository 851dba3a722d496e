// Asks a campaign's server to let the visitor in.

import {postJson} from '../internal/post-json.js';

/** Why the server does not open: what it says of a token or a pass. */
export const refusals = [
  'unsigned',
  'damaged',
  'unknown-key',
  'forged',
  'expired',
  'used-up',
  'too-deep',
  'too-many',
] as const;

export type Refusal = (typeof refusals)[number];

/** What the server gives those who get in. */
export interface Admission {
  status: 'open';
  /** The content, as HTML. */
  html?: string;
  /** A code for this visitor. */
  offer?: string;
  /** Opens again, after a reload for instance, without another use of the token. */
  pass: string;
  /** When the pass expires, in ms since 1970. */
  expires: number;
}

/** The request did not get through. */
interface Offline {
  status: 'offline';
}

/** The server could not answer, or not in a way that we know. */
interface Failed {
  status: 'failed';
  /** A use was counted before something failed: asking by this pass counts no other. */
  pass?: string | undefined;
}

export type CampaignAnswer = Admission | Offline | Failed | {status: Refusal};

/** What a visitor can show: the server takes the pass if it is good, and otherwise the token. */
export interface Credentials {
  /** The pass that the server gave them. */
  pass?: string | undefined;
  /** The token that they came with, with its signature if it has one. */
  token?: string | undefined;
}

/** How long a pass is good where the server does not say, in ms: the most that it may be. */
export const passLife = 12 * 60 * 60 * 1000;

const isText = (value: unknown): value is string => typeof value === 'string';
const optionalText = (value: unknown): string | undefined => (isText(value) ? value : undefined);

function readAnswer(isOk: boolean, answer: {[field: string]: unknown}): CampaignAnswer {
  const {status, html, offer, pass, expires} = answer;
  if (isOk && status === 'open' && isText(pass) && pass)
    return {
      status: 'open',
      html: optionalText(html),
      offer: optionalText(offer),
      pass,
      expires: Number.isFinite(expires) ? (expires as number) : Date.now() + passLife,
    };
  const refusal = refusals.find((each) => !isOk && each === status);
  return refusal ? {status: refusal} : {status: 'failed', pass: optionalText(pass)};
}

async function ask(url: string, body: object): Promise<CampaignAnswer> {
  let response: Response;
  try {
    response = await postJson(url, body);
  } catch {
    return {status: 'offline'};
  }
  const answer: unknown = await response.json().catch(() => undefined);
  return readAnswer(response.ok, Object(answer) as {[field: string]: unknown});
}

/**
 * Answers so far, by URL and body. Module state, since each of a page's gates would otherwise use the token once more.
 */
const answers = new Map<string, Promise<CampaignAnswer>>();

/**
 * Asks the campaign's handler at `url` to open for a token or a pass, always by POST, since link previews and scanners follow links by GET,
 * and use nothing up. Gates with the same question share one answer. Never rejects.
 */
export function askCampaign(url: string, body: Credentials): Promise<CampaignAnswer> {
  const key = JSON.stringify([url, body]);
  const known = answers.get(key);
  if (known) return known;
  const asked = ask(url, body).then((answer) => {
    if (answer.status === 'offline' || answer.status === 'failed') answers.delete(key);
    return answer;
  });
  answers.set(key, asked);
  return asked;
}
