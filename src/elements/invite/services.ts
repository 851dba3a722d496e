// The services that communities live on, by the hosts and paths of their invitations. Nothing is added to these links: some carry their key in
// the query or the fragment.

import type {Icon} from '../../core/channel.js';
import discordIcon from 'icon:simple-icons/discord?invite';
import lineIcon from 'icon:simple-icons/line?invite';
import matrixIcon from 'icon:simple-icons/matrix?invite';
import messengerIcon from 'icon:simple-icons/messenger';
import signalIcon from 'icon:simple-icons/signal?invite';
import telegramIcon from 'icon:simple-icons/telegram';
import viberIcon from 'icon:simple-icons/viber?invite';
import whatsappIcon from 'icon:simple-icons/whatsapp';
import slackIcon from 'icon:lucide/hash?invite';
import teamsIcon from 'icon:lucide/users?invite';

/**
 * What an invitation leads to: a group (`join`), a channel where one reads (`follow`), a page that answers messages (`write`), or what the
 * address does not tell (`find`).
 */
export type InviteKind = 'join' | 'follow' | 'write' | 'find';

/** A service, as buttons show it. */
export interface Service {
  /** What analytics see; the id of the channel of that name. */
  id: string;
  name: string;
  icon: Icon;
  color: string;
  /** What its links look like; the first that fits counts. */
  forms: readonly Form[];
}

interface Form {
  hosts: readonly string[];
  kind: InviteKind;
  /** What follows the host: path, query and fragment. */
  rest: RegExp;
  /** First parts of the path that lead somewhere else. */
  except?: readonly string[];
}

const form = (kind: InviteKind, hosts: string, rest: RegExp, except?: readonly string[]): Form => ({
  kind,
  hosts: hosts.split(' '),
  rest,
  except,
});

const telegramHosts = 't.me telegram.me telegram.dog';

/** Paths of t.me that are no name of a group, channel or person (https://core.telegram.org/api/links). */
const telegramActions = [
  'addemoji',
  'addlist',
  'addstickers',
  'addtheme',
  'boost',
  'confirmphone',
  'giftcode',
  'invoice',
  'joinchat',
  'login',
  'proxy',
  'setlanguage',
  'share',
  'socks',
];

export const services: readonly Service[] = [
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    icon: whatsappIcon,
    color: '#25d366',
    forms: [
      // Meta's Groups API: https://developers.facebook.com/docs/whatsapp/cloud-api/groups.
      form('join', 'chat.whatsapp.com', /^\/(invite\/)?\w{10,}\/?([?#]|$)/),
      form('follow', 'whatsapp.com www.whatsapp.com', /^\/channel\/\w+/),
    ],
  },
  {
    id: 'telegram',
    name: 'Telegram',
    icon: telegramIcon,
    color: '#26a5e4',
    forms: [
      // https://core.telegram.org/api/links
      form('join', telegramHosts, /^\/(\+|joinchat\/)[\w-]+\/?([?#]|$)/),
      form('find', telegramHosts, /^\/(s\/)?[a-z]\w{3,31}\/?([?#]|$)/i, telegramActions),
    ],
  },
  {
    id: 'signal',
    name: 'Signal',
    icon: signalIcon,
    color: '#3b45fd',
    // The key is the fragment: GroupInviteLinkUrl of https://github.com/signalapp/Signal-Android.
    forms: [form('join', 'signal.group', /^\/#[\w-]+/)],
  },
  {
    id: 'discord',
    name: 'Discord',
    icon: discordIcon,
    color: '#5865f2',
    // Invite.InvitesPattern of https://github.com/discordjs/discord.js.
    forms: [
      form('join', 'discord.gg www.discord.gg', /^\/(invite\/)?[\w-]{2,255}\/?([?#]|$)/),
      form(
        'join',
        'discord.com www.discord.com discordapp.com www.discordapp.com',
        /^\/invite\/[\w-]{2,255}\/?([?#]|$)/,
      ),
    ],
  },
  {
    id: 'messenger',
    name: 'Messenger',
    icon: messengerIcon,
    color: '#0866ff',
    forms: [
      form('join', 'm.me www.m.me', /^\/j\/[\w-]+\/?([?#]|$)/),
      // https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links
      form('write', 'm.me www.m.me', /^\/[\w.-]+\/?([?#]|$)/),
    ],
  },
  {
    id: 'viber',
    name: 'Viber',
    icon: viberIcon,
    color: '#7360f2',
    forms: [form('join', 'invite.viber.com', /^\/?\?([^#]*&)?g2=[^&#]+/)],
  },
  {
    id: 'line',
    name: 'LINE',
    icon: lineIcon,
    color: '#00c300',
    // https://developers.line.biz/en/docs/line-login/using-line-url-scheme/
    forms: [
      form('join', 'line.me', /^\/(R\/)?ti\/g2?\/[\w%-]+/),
      form('follow', 'line.me', /^\/(R\/)?ti\/p\/[\w%@~.-]+/),
      form('find', 'lin.ee', /^\/\w+/),
    ],
  },
  {
    id: 'slack',
    name: 'Slack',
    icon: slackIcon,
    color: '#4a154b',
    forms: [form('join', 'join.slack.com', /^\/t\/[\w-]+\/shared_invite\/[\w~-]+/)],
  },
  {
    id: 'matrix',
    name: 'Matrix',
    icon: matrixIcon,
    color: '#000000',
    // https://spec.matrix.org/latest/appendices/#matrixto-navigation
    forms: [
      form('join', 'matrix.to', /^\/#\/(#|!|%23|%21)[^/?]+/i),
      form('write', 'matrix.to', /^\/#\/(@|%40)[^/?]+/i),
    ],
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    icon: teamsIcon,
    color: '#5059c9',
    forms: [
      form('join', 'teams.live.com', /^\/l\/(invite|community)\/[\w-]+/),
      form('join', 'teams.microsoft.com', /^\/l\/(team|channel|chat)\/[^/]+/),
    ],
  },
];
