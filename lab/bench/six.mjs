// The six buttons that every contender draws, with the package's own icons, colours and addresses.
import {channels} from '../../dist/channels/index.js';

const ids = ['whatsapp', 'messenger', 'telegram', 'sms', 'email', 'copy'];
const content = {url: 'https://example.org/article', title: 'An article', text: 'Worth reading'};
const environment = {platform: 'desktop', language: 'en'};

export const six = ids.map((id) => {
  const {name, icon, color, href} = channels.find((channel) => channel.id === id);
  return {id, name, icon, color, href: href?.(content, environment)};
});
