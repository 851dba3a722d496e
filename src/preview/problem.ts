// Sentences for what is wrong, so that all apps say the same for the same.

import type {Problem, ProblemCode, Severity} from './preview.js';

export const problem = (code: ProblemCode, severity: Severity, message: string, limit?: number): Problem => ({
  code,
  severity,
  message,
  ...(limit === undefined ? {} : {limit}),
});

/** The parts of a card that tags fill. */
export type Part = 'title' | 'description' | 'image' | 'site name';

/** "The title and the image". */
function listed(parts: readonly Part[]): string {
  const names = parts.map((part) => `the ${part}`);
  const text = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  return text[0].toUpperCase() + text.slice(1);
}

const are = (parts: readonly Part[]): string => (parts.length > 1 ? 'are' : 'is');

function inUnits(bytes: number): string {
  const [step, units] = bytes % 1024 ? [1000, ['kB', 'MB']] : [1024, ['KiB', 'MiB']];
  return bytes < step * step ? `${bytes / step} ${units[0]}` : `${bytes / step / step} ${units[1]}`;
}

export const noTitle = (): Problem =>
  problem('no-title', 'serious', 'There is no title: add <meta property="og:title" content="…"> and <title>.');

/** For apps that do not fall back to `<title>`. */
export const noOgTitle = (): Problem =>
  problem(
    'no-og-title',
    'serious',
    'Without og:title there is no preview: add <meta property="og:title" content="…">, beside <title>.',
  );

export const noDescription = (): Problem =>
  problem(
    'no-description',
    'minor',
    'There is no description: add <meta property="og:description" content="…"> with one or two sentences.',
  );

export const noImage = (): Problem =>
  problem(
    'no-image',
    'minor',
    'There is no image: add <meta property="og:image" content="https://…">, 1200 by 630 pixels.',
  );

export const tooFarDown = (parts: readonly Part[], bytes: number): Problem =>
  problem(
    'tags-too-far-down',
    'serious',
    `${listed(parts)} ${are(parts)} not read, since only the first ${inUnits(bytes)} of the page are: move the <meta> tags to the start of <head>, before styles and scripts.`,
    bytes,
  );

export const outsideHead = (parts: readonly Part[]): Problem =>
  problem(
    'tags-outside-head',
    'serious',
    `${listed(parts)} ${are(parts)} not read, since the tags stand outside <head>: move them there. An element such as <div> or a text before them ends the head.`,
  );

export const wrongAttribute = (parts: readonly Part[]): Problem =>
  problem(
    'wrong-attribute',
    'serious',
    `${listed(parts)} ${are(parts)} not read, since tags have the wrong attribute: write property="og:…", name="twitter:…" and name="description".`,
  );

export const withoutQuotes = (parts: readonly Part[]): Problem =>
  problem(
    'attribute-quotes',
    'serious',
    `${listed(parts)} ${are(parts)} not read, since attributes have no double quotation marks around them: write property="og:title" content="…", and keep minifiers from removing them.`,
  );

export const cut = (part: 'title' | 'description' | 'site name', limit: number, unit: string): Problem =>
  problem(
    part === 'site name' ? 'site-name-cut' : `${part}-cut`,
    'minor',
    `The ${part} is cut after ${limit} ${unit}: put what matters first, or shorten it.`,
    limit,
  );

export const relativeImage = (written: string, whole: string): Problem =>
  problem(
    'image-relative',
    'serious',
    `og:image is not a whole address, so the image is missing or another one: write ${whole} instead of ${written}.`,
  );

export const insecureImage = (severity: Severity): Problem =>
  problem(
    'image-insecure',
    severity,
    'The image has an http address, which apps may refuse: serve it by https and write https:// in og:image.',
  );

export const imageFormat = (ending: string): Problem =>
  problem('image-format', 'serious', `The image is a .${ending} file, which is not shown: use JPEG, PNG or WebP.`);

export const imageTooSmall = (width: number): Problem =>
  problem(
    'image-too-small',
    'minor',
    `The image is small for a card, by its og:image:width and og:image:height, so it is shown small or not at all: use 1200 by 630 pixels.`,
    width,
  );

export const severalImages = (count: number): Problem =>
  problem(
    'images-several',
    'minor',
    `There are ${count} og:image tags, of which apps show the first, the last, the smallest or all: keep one.`,
  );
