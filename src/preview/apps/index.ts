// The apps whose previews are known: one line each.

import type {App} from '../app.js';
import {bluesky} from './bluesky.js';
import {discord} from './discord.js';
import {element} from './element.js';
import {imessage} from './imessage.js';
import {lemmy} from './lemmy.js';
import {mail} from './mail.js';
import {mastodon} from './mastodon.js';
import {mattermost} from './mattermost.js';
import {messenger} from './messenger.js';
import {rocketchat} from './rocketchat.js';
import {signal} from './signal.js';
import {slack} from './slack.js';
import {teams} from './teams.js';
import {telegram} from './telegram.js';
import {whatsapp} from './whatsapp.js';
import {zulip} from './zulip.js';

/** All apps, messengers first. */
export const previewApps: readonly App[] = [
  whatsapp,
  messenger,
  telegram,
  imessage,
  signal,
  slack,
  discord,
  teams,
  element,
  mattermost,
  rocketchat,
  zulip,
  mastodon,
  bluesky,
  lemmy,
  mail,
];
