// previewOf(): how apps would show a page.

import {checkOptional, wrongArgument} from '../core/utils/check-object.js';
import type {App, Shown} from './app.js';
import {previewApps} from './apps/index.js';
import {cutText, lengthIn} from './cut.js';
import {changes, mendedPage, mends} from './mends.js';
import type {Page} from './page/page.js';
import {readPage} from './page/read-page.js';
import type {Card, PagePreviews, PageProblem, Preview, Problem} from './preview.js';
import {cut, insecureImage, noDescription, noImage, noTitle, type Part} from './problem.js';

/** Options of {@link previewOf}. */
export interface PreviewOptions {
  /** The apps to ask: ids such as `whatsapp`, or apps of your own; default: all of {@link previewApps}. */
  apps?: readonly (string | App)[];
}

const parts = {title: 'title', description: 'description', image: 'image', siteName: 'site name'} as const;

/** The parts of a card that would be there, or others, on a better page. */
const lostParts = (now: Shown, better: Shown): Part[] =>
  (['title', 'description', 'image', 'siteName'] as const)
    .filter((key) => better.card?.[key] && better.card[key] !== now.card?.[key])
    .map((key) => parts[key]);

/** What the page says and the app does not read: found by mending one thing, alone or together with all others. */
function findLost(app: App, page: Page, now: Shown): {problems: Problem[]; lost: Set<Part>} {
  const show = (some: typeof mends) => app.show(mendedPage(page, app, some));
  const useful = mends.filter((mend) => changes(mend, page, app));
  const all = new Set<Part>();
  const problems = useful.flatMap((mend) => {
    const alone = lostParts(now, show([mend]));
    const others = useful.filter((other) => other !== mend);
    const lost = alone.length || !others.length ? alone : lostParts(show(others), show(useful));
    for (const part of lost) all.add(part);
    return lost.length ? [mend.describe(lost, app)] : [];
  });
  return {problems, lost: all};
}

/** Cuts the texts of a card as the app does, and says which were cut. */
function cutCard(app: App, card: Card): {card: Card; problems: Problem[]} {
  const cards = {...card};
  const problems: Problem[] = [];
  for (const key of ['title', 'description', 'siteName'] as const) {
    const text = card[key];
    const limit = app.limits?.[key];
    if (!text || !limit || lengthIn(text, limit.unit) <= limit.max) continue;
    cards[key] = cutText(text, limit);
    problems.push(cut(parts[key], limit.max, limit.unit));
  }
  return {card: cards, problems};
}

/** What every card should have, unless another problem already explains why it has not. */
function findMissing({shows = {}}: App, {card, problems = []}: Shown, lost: ReadonlySet<Part>): Problem[] {
  const isExplained = problems.some(({code, severity}) => code.startsWith('image-') && severity === 'serious');
  const {title = true, description = true, image = true} = shows;
  if (!card)
    return title && !lost.has('title') && !problems.some(({severity}) => severity === 'serious') ? [noTitle()] : [];
  return [
    title && !card.title && !lost.has('title') && noTitle(),
    description && !card.description && !lost.has('description') && noDescription(),
    image && !card.image && !lost.has('image') && !isExplained && noImage(),
    image && card.image?.startsWith('http:') && insecureImage('minor'),
  ].filter((problem) => !!problem);
}

function preview(app: App, page: Page): Preview {
  const {id, name, basis, source, rules} = app;
  const now = app.show(mendedPage(page, app, []));
  const shown = now.card && cutCard(app, now.card);
  const {problems: unread, lost} = findLost(app, page, now);
  // A tag that is not read is not missing.
  const own = (now.problems ?? []).filter(({code}) => !lost.size || !['tag-missing', 'no-og-title'].includes(code));
  const problems = [...own, ...unread, ...findMissing(app, now, lost), ...(shown?.problems ?? [])];
  return {
    app: id,
    name,
    basis,
    source,
    ...(shown && {card: tidy(shown.card)}),
    problems: problems.filter((one, index) => problems.findIndex(({code}) => code === one.code) === index),
    unchecked: rules.filter(({isUnchecked}) => isUnchecked).map(({text}) => text),
  };
}

/** A card with the parts that it has, always in the same order. */
const tidy = ({title, description, image, siteName, address, size}: Card): Card => ({
  ...(title && {title}),
  ...(description && {description}),
  ...(image && {image}),
  ...(siteName && {siteName}),
  ...(address && {address}),
  size,
});

/** Each problem once, with the apps that have it; of several limits the strictest. */
function summarize(previews: readonly Preview[]): PageProblem[] {
  const byCode = new Map<string, PageProblem>();
  for (const {app, problems} of previews) {
    for (const problem of problems) {
      const known = byCode.get(problem.code);
      if (!known) {
        byCode.set(problem.code, {...problem, apps: [app]});
        continue;
      }
      const isStricter =
        problem.severity === 'serious' && known.severity === 'minor'
          ? true
          : (problem.limit ?? Infinity) < (known.limit ?? Infinity);
      byCode.set(problem.code, {...(isStricter ? problem : known), apps: [...known.apps, app]});
    }
  }
  const rank = ({severity}: Problem) => (severity === 'serious' ? 0 : 1);
  return [...byCode.values()].sort((a, b) => rank(a) - rank(b) || b.apps.length - a.apps.length);
}

function chooseApps(chosen: PreviewOptions['apps']): readonly App[] {
  if (chosen === undefined) return previewApps;
  if (!Array.isArray(chosen)) throw wrongArgument('previewOf', chosen, 'apps must be a list of ids or apps');
  return (chosen as readonly (string | App)[]).map((one) => {
    const app = typeof one === 'string' ? previewApps.find(({id}) => id === one) : one;
    if (typeof app?.show === 'function') return app;
    const ids = previewApps.map(({id}) => id).join(', ');
    throw wrongArgument('previewOf', one, `apps must hold ids or apps of your own; the ids are ${ids}`);
  });
}

/**
 * Says how messengers and networks would show a link to a page, each by its own rules, and what is missing, unread or cut.
 *
 * It reads the page's HTML as preview robots do: nothing is executed, loaded or sent. So it cannot see redirects, headers, how large
 * an image file is, or whether a robot is let in; `unchecked` names what an app asks for besides.
 *
 * @param html - The page as the server sends it.
 * @param url - The page's address as it is shared: absolute, http or https.
 * @throws TypeError for html that is no text, an address that is not absolute, and apps that are not known.
 *
 * @example
 * ```ts
 * const {previews, problems} = previewOf(await response.text(), 'https://example.com/bees');
 * previews[0];
 * // {app: 'whatsapp', name: 'WhatsApp', basis: 'documented', source: 'https://…', unchecked: ['…'], problems: [],
 * //  card: {title: 'Bees', description: '…', image: 'https://…', address: 'example.com', size: 'large'}}
 * problems; // [{code: 'description-cut', severity: 'minor', message: 'The description is cut …', apps: ['discord'], limit: 350}]
 * ```
 */
export function previewOf(html: string, url: string, options?: PreviewOptions): PagePreviews {
  if (typeof html !== 'string') throw wrongArgument('previewOf', html, "pass the page's HTML as text");
  if (typeof url !== 'string' || !/^https?:/i.test(url) || !URL.canParse(url))
    throw wrongArgument('previewOf', url, "pass the page's whole address, https://…");
  const {apps} = checkOptional<PreviewOptions>(options, 'previewOf');
  const page = readPage(html, url);
  const previews = chooseApps(apps).map((app) => preview(app, page));
  return {previews, problems: summarize(previews)};
}
