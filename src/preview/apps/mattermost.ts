import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {attribute, byProperty, lastMeta, pixels} from '../page/look-up.js';
import type {Page} from '../page/page.js';
import {noOgTitle, severalImages} from '../problem.js';

/** An og:image with what the tags behind it say of it. */
interface Image {
  url: string;
  width?: number;
  height?: number;
}

const maxImages = 5;
/** The side that the image should have, in pixels. */
const wanted = 80;

function readImages(page: Page): Image[] {
  const images: Image[] = [];
  for (const tag of page.tags) {
    const name = tag.name === 'meta' ? attribute(tag, 'property') : '';
    const content = attribute(tag, 'content');
    const last = images.at(-1);
    if (name === 'og:image') images.push({url: content});
    else if (last && content && (name === 'og:image:url' || name === 'og:image:secure_url')) last.url = content;
    else if (last && name === 'og:image:width') last.width = pixels(content);
    else if (last && name === 'og:image:height') last.height = pixels(content);
  }
  return images.slice(0, maxImages).filter(({url}) => url);
}

const distance = ({width = -1, height = -1}: Image): number => Math.hypot(width - wanted, height - wanted);

const limit = {max: 300, unit: 'characters', mark: '[...]'} as const;

export const mattermost: App = {
  id: 'mattermost',
  name: 'Mattermost',
  basis: 'source',
  source:
    'mattermost/mattermost@01357633 server/channels/app/post_metadata.go, @01f23f34 server/public/model/link_metadata.go, @19395241 post_attachment_opengraph.tsx',
  limits: {title: limit, description: limit, siteName: limit},
  rules: [
    {
      text: 'Reads og: tags by property= before <body>; of several of a name the last counts. twitter: tags and <title> are not read.',
    },
    {
      text: 'Without og:title, og:type and og:url there is no preview; without og:title the address stands in its place.',
    },
    {text: 'Title, description and site name are cut after 300 characters, with [...].'},
    {
      text: 'Of several images, five at most, the one nearest to 80 by 80 pixels is shown; og:image:secure_url before og:image.',
    },
    {text: 'The image is large from 150 pixels of width, if it is at least 4:3.'},
    {text: 'A relative image is resolved against the page, not against <base>.'},
    {
      text: 'Reads up to 50 MiB. An older version gave no preview where all tags together had more than 5 kB.',
      isUnchecked: true,
    },
  ],
  show(page) {
    const head = {...page, tags: page.tags.filter(({isBeforeBody}) => isBeforeBody)};
    const og = (name: string) => lastMeta(head, 'og:' + name, byProperty);
    const images = readImages(head);
    const best = images.reduce<Image | undefined>(
      (nearest, image) => (nearest && distance(nearest) <= distance(image) ? nearest : image),
      undefined,
    );
    const {image, problems} = wholeImage(page, best?.url, 'resolved');
    if (images.length > 1) problems.push(severalImages(images.length));
    if (!og('title') && !og('type') && !og('url')) return {problems: [...problems, noOgTitle()]};
    const {width = 1200, height = 630} = best ?? {};
    const isLarge = width >= 150 && width / height >= 4 / 3;
    return {
      card: {
        title: og('title') ?? page.address,
        description: og('description'),
        image,
        siteName: og('site_name'),
        size: !image ? 'none' : isLarge ? 'large' : 'small',
      },
      problems,
    };
  },
};
