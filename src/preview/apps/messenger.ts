import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {byName, byProperty, firstMeta, firstText, hostOf, imageSize} from '../page/look-up.js';
import {imageTooSmall} from '../problem.js';

export const messenger: App = {
  id: 'messenger',
  name: 'Messenger',
  basis: 'documented',
  source: 'https://developers.facebook.com/docs/sharing/webmasters/ with /crawler and /images (as of 2026)',
  bytes: 1_000_000,
  rules: [
    {text: 'Reads the first 1 MB of the page.'},
    {text: 'Reads og:title, og:description, og:image and og:url.'},
    {
      text: 'Guesses title, description and image where those are missing; here <title> and the meta description.',
      basis: 'assumed',
    },
    {
      text: 'og:image must be a whole address.',
      source: 'the Sharing Debugger, as quoted in github.com/webhintio/webhint.io/issues/516',
      basis: 'assumed',
    },
    {text: 'The image is shown large from 600 by 315 pixels, and not at all under 200 by 200.'},
    {text: 'The image file must not be over 8 MB, and the server must answer within a few seconds.', isUnchecked: true},
  ],
  show(page) {
    const title = firstMeta(page, ['og:title'], byProperty) ?? firstText(page, 'title');
    const written = firstMeta(page, ['og:image', 'og:image:url', 'og:image:secure_url'], byProperty);
    const {image, problems} = wholeImage(page, written, 'refused');
    if (!title) return {problems};
    const {width = 1200, height = 630} = imageSize(page);
    const isShown = image && width >= 200 && height >= 200;
    const isLarge = width >= 600 && height >= 315;
    if (image && !isLarge) problems.push(imageTooSmall(isShown ? 600 : 200));
    return {
      card: {
        title,
        description: firstMeta(page, ['og:description'], byProperty) ?? firstMeta(page, ['description'], byName),
        image: isShown ? image : undefined,
        address: hostOf(page),
        size: !isShown ? 'none' : isLarge ? 'large' : 'small',
      },
      problems,
    };
  },
};
