// What TypeScript knows of the elements once they are imported. Never run: it need only compile.

import type {Channel, DarkSocialEvent, ShareDetail} from 'dark-social';
import type {DarkSocialButtonElement} from 'dark-social/elements/button.js';
import type {DarkSocialShareElement} from 'dark-social/elements/share.js';
import 'dark-social/elements';

const bar: DarkSocialShareElement = document.createElement('dark-social-share');
const button: DarkSocialButtonElement = document.createElement('dark-social-button');
const found: DarkSocialShareElement | null = document.querySelector('dark-social-share');
declare const own: Channel;

bar.channels = 'whatsapp copy';
bar.channels = ['whatsapp', own];
bar.layout = found?.layout ?? 'stack';
button.channel = own;
// @ts-expect-error -- a list of choices is checked
bar.look = 'fancy';
// @ts-expect-error -- one channel, not many
button.channel = ['whatsapp'];

bar.addEventListener('dark-social-before-share', ({detail}) => detail satisfies ShareDetail);
bar.addEventListener('dark-social-share', ({detail}) => detail satisfies DarkSocialEvent);
document.addEventListener('dark-social-arrival', ({detail}) => detail satisfies DarkSocialEvent);
