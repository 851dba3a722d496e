import {renderBar} from 'dark-social/server';

export function load() {
  const url = 'https://example.org/bar';
  const channels = 'whatsapp messenger telegram sms email copy';
  return {bar: renderBar({url, title: 'Bees & bears', channels, messengerAppId: '123456789', lang: 'en'})};
}
