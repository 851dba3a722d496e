import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {byName, byProperty, firstMeta, firstText, headOf, hostOf, imageSize} from '../page/look-up.js';
import {imageTooSmall, problem} from '../problem.js';

export const whatsapp: App = {
  id: 'whatsapp',
  name: 'WhatsApp',
  basis: 'documented',
  source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/ (2026-05-21)',
  bytes: 300_000,
  rules: [
    {text: 'Reads the first 300 kB of the page.'},
    {text: 'Asks for og:title, og:description and og:url, with property=, in <head>, not empty.'},
    {text: 'Shows <title> and the meta description where those are missing.', basis: 'assumed'},
    {text: 'Shows the first og:image, if it is a whole address.', basis: 'assumed'},
    {
      text: 'The image must be at least 300 pixels wide, at most four times as wide as high, and under 600 kB.',
      source: 'the same page, as told in github.com/sybrew/the-seo-framework/issues/700 (2024-12-07)',
      isUnchecked: true,
    },
  ],
  show(page) {
    const head = headOf(page);
    const missing = ['og:title', 'og:description', 'og:url'].filter((name) => !firstMeta(head, [name], byProperty));
    const title = firstMeta(head, ['og:title'], byProperty) ?? firstText(head, 'title');
    const {image, problems} = wholeImage(page, firstMeta(head, ['og:image'], byProperty), 'refused');
    const {width = 1200} = imageSize(head);
    if (image && width < 300) problems.push(imageTooSmall(300));
    if (missing.length) {
      const message = `Without ${missing.join(', ')} a preview is not certain: add <meta property="…" content="…"> for each.`;
      problems.push(problem('tag-missing', 'minor', message));
    }
    if (!title) return {problems};
    const description = firstMeta(head, ['og:description'], byProperty) ?? firstMeta(head, ['description'], byName);
    const size = !image ? 'none' : width < 300 ? 'small' : 'large';
    return {card: {title, description, image, address: hostOf(page), size}, problems};
  },
};
