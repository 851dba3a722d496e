import type {App} from '../app.js';
import {unshownFormat, wholeImage} from '../page/image.js';
import {attribute, squeeze} from '../page/look-up.js';
import type {Page} from '../page/page.js';
import {noOgTitle, problem, severalImages} from '../problem.js';

const maxAddress = 2048;
const maxSiteName = 256;

/** The contents of the tags of some names, in the order of the page. The key is name=, else property=; the value content=, else value=. */
function contents(page: Page, names: readonly string[]): string[] {
  const tags = page.tags.filter(
    (tag) => tag.name === 'meta' && names.includes(attribute(tag, 'name') || attribute(tag, 'property')),
  );
  return tags.map((tag) => attribute(tag, 'content') || attribute(tag, 'value')).filter(Boolean);
}

export const discord: App = {
  id: 'discord',
  name: 'Discord',
  basis: 'documented',
  source: 'https://docs.discord.com/developers/link-previews/overview (discord/discord-api-docs@28a2392a, 2026-09)',
  limits: {
    title: {max: 70, unit: 'bytes', mark: '...', withMark: true},
    description: {max: 350, unit: 'bytes', mark: '...', withMark: true},
  },
  rules: [
    {text: 'Of og:title and twitter:title the first that is not empty counts; likewise for the description.'},
    {text: '<title> and the meta description count only as a pair, and only without any of those.'},
    {text: 'A title is cut after 70 bytes and three lines, a description after 350 bytes and twenty lines.'},
    {
      text: 'The image is small, and large with twitter:card=summary_large_image or two og:image tags (a gallery of up to four).',
    },
    {text: 'A relative image must begin with /.'},
    {text: 'Images: PNG, GIF, JPEG, WebP, AVIF.'},
    {text: 'No preview with an og:site_name of more than 256, or an address of more than 2,048 characters.'},
    {
      text: 'At most five redirects, 50 MB and 10 seconds, the time for the image included; five links of a message.',
      isUnchecked: true,
    },
  ],
  show(page) {
    const titles = contents(page, ['og:title', 'twitter:title']);
    const descriptions = contents(page, ['og:description', 'twitter:description']);
    const isPair = !titles.length && !descriptions.length;
    const text = squeeze(page.tags.find(({name}) => name === 'title')?.text ?? '');
    const [plain] = contents(page, ['description']);
    const pair = isPair && text && plain ? {title: text, description: plain} : {};
    const names = ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'];
    const {image, problems} = wholeImage(page, contents(page, names)[0], 'rooted');
    problems.push(...unshownFormat(image, ['png', 'gif', 'jpg', 'jpeg', 'webp', 'avif']));
    const isShown = !problems.some(({code}) => code === 'image-format');
    const layout = contents(page, ['twitter:card']).at(-1);
    const count = contents(page, ['og:image']).length;
    if (count > 1) problems.push(severalImages(count));
    const siteName = contents(page, ['og:site_name'])[0];
    if ([...(siteName ?? '')].length > maxSiteName) {
      const message = `An og:site_name of more than ${maxSiteName} characters takes the whole preview away: shorten it.`;
      return {problems: [problem('site-name-too-long', 'serious', message, maxSiteName)]};
    }
    if (page.address.length > maxAddress || (image?.length ?? 0) > maxAddress) {
      const message = `An address of more than ${maxAddress} characters gets no preview: shorten it.`;
      return {problems: [problem('address-length', 'serious', message, maxAddress)]};
    }
    const card = {
      title: titles[0],
      description: descriptions[0],
      ...pair,
      siteName,
      image: isShown ? image : undefined,
    };
    if (!card.title && !card.description && !card.image) return {problems: [...problems, noOgTitle()]};
    const isLarge = layout === 'summary_large_image' || layout === 'photo' || count > 1;
    return {
      card: {
        ...card,
        description: layout === 'photo' ? undefined : card.description,
        size: !card.image ? 'none' : isLarge ? 'large' : 'small',
      },
      problems,
    };
  },
};
