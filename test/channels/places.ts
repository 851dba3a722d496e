// The channels that have addresses, the kinds of device, and which app reads what on each.

import type {Channel, Environment} from 'dark-social';
import {email, messenger, sms, telegram, whatsapp} from 'dark-social/channels';
import * as decoders from './decoders.js';

export const appId = '1234567890';

const platforms = ['iOS', 'Android', 'desktop'] as const;

/** Where a reader may be, by the names that the table uses. */
export const places: Record<string, Environment> = Object.fromEntries(
  ['', 'installed '].flatMap((installed) =>
    platforms.map((name) => [
      installed + name,
      {platform: name.toLowerCase() as Environment['platform'], language: 'en', standalone: !!installed},
    ]),
  ),
);

/** A channel of the table, with what reads its addresses in a place. */
export interface Row {
  channel: Channel;
  appId?: string;
  decoder(environment: Environment): (address: string) => decoders.Message;
}

const inApp = ({platform, standalone}: Environment): boolean => !!standalone && platform !== 'desktop';
const onPhone = {ios: decoders.messengerIos, android: decoders.messengerAndroid};

export const rows: Record<string, Row> = {
  whatsapp: {channel: whatsapp, decoder: (place) => (inApp(place) ? decoders.whatsappApp : decoders.whatsapp)},
  telegram: {channel: telegram, decoder: (place) => (inApp(place) ? decoders.telegramApp : decoders.telegram)},
  messenger: {
    channel: messenger,
    decoder: ({platform}) => ({...onPhone, desktop: decoders.messengerDesktop})[platform],
  },
  'messenger with app id': {
    channel: messenger,
    appId,
    decoder: ({platform}) => ({...onPhone, desktop: decoders.messengerDialog})[platform],
  },
  sms: {channel: sms, decoder: () => decoders.sms},
  email: {channel: email, decoder: () => decoders.email},
};
