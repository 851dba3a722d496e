// How messengers and networks would show a page: cards of our own drawing, by what `dark-social/preview` says of each app.

import {h} from '../dom.js';
import {withCode} from './fields/field.js';
import {words} from './words.js';

/** The sample pages stand on this server, which is no address to send: their cards are those of a site on the web. */
const publicOrigin = 'https://towpath.example';

const say = words.chats;

/** A page of this server as it would be read on the web. */
async function readSample(address) {
  const response = await fetch(address);
  const html = (await response.text()).replaceAll(location.origin, publicOrigin);
  return {html, url: new URL(address, publicOrigin).href};
}

/** Pictures of other servers are not requested: the card shows where the picture would be. */
function picture(image) {
  if (!image) return undefined;
  const local = image.startsWith(publicOrigin + '/') && image.slice(publicOrigin.length);
  if (local) return h('img', {class: 'picture', src: local, alt: ''});
  return h('span', {class: 'picture missing'}, image.split('/').pop().split('?')[0] || say.image);
}

function card({card: shown}, url) {
  if (!shown) return h('p', {class: 'link'}, url);
  const {title, description, siteName, address, image, size} = shown;
  return h(
    'div',
    {class: 'card', 'data-size': image ? size : 'none'},
    ...(size === 'none' ? [] : [picture(image)]),
    h(
      'div',
      {class: 'text'},
      ...[
        siteName && h('span', {class: 'site-name'}, siteName),
        title && h('strong', {}, title),
        description && h('span', {class: 'description'}, description),
        address && h('span', {class: 'address'}, address),
      ].filter(Boolean),
    ),
  );
}

function problemList(problems) {
  return h(
    'ul',
    {class: 'problems'},
    ...problems.map(({severity, message}) => h('li', {class: severity, lang: 'en'}, ...withCode(message))),
  );
}

function appFigure(preview, url) {
  const {name, basis, problems} = preview;
  const serious = problems.filter(({severity}) => severity === 'serious').length;
  return h(
    'figure',
    {class: 'app', 'data-app': preview.app},
    h('figcaption', {}, h('h3', {}, name), h('span', {class: 'basis', title: say.bases[basis]}, say.basis[basis])),
    h('div', {class: 'bubble'}, card(preview, url)),
    ...(problems.length
      ? [
          h(
            'details',
            {class: serious ? 'serious' : 'minor'},
            h('summary', {}, say.problems(problems.length)),
            problemList(problems),
          ),
        ]
      : [h('p', {class: 'fine'}, say.fine)]),
  );
}

/** The cards of a page, and the fields that another page is pasted into. */
export class Chats {
  #root;
  #previewOf;
  #sample;
  #wait;

  constructor(root, previewOf) {
    this.#root = root;
    this.#previewOf = previewOf;
    root.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
    root.querySelector('form').addEventListener('input', () => {
      clearTimeout(this.#wait);
      this.#wait = setTimeout(() => this.#draw(), 200);
    });
    root.querySelector('form').addEventListener('reset', () => setTimeout(() => this.#draw()));
  }

  /** `address`: that of the sample page, which is shown while nothing is pasted. */
  show(address) {
    if (address === this.#sample) return;
    this.#sample = address;
    this.#draw();
  }

  async #draw() {
    const {html, url} = this.#root.querySelector('form').elements;
    const pasted = html.value.trim();
    this.#root.querySelector('[type=reset]').hidden = !pasted;
    const page = pasted ? {html: pasted, url: absolute(url.value)} : await readSample(this.#sample);
    const {previews, problems} = this.#previewOf(page.html, page.url);
    const summary = this.#root.querySelector('.summary');
    summary.replaceChildren(
      h(
        'p',
        {role: 'status'},
        pasted ? say.ofPasted : say.ofSample,
        ' ',
        problems.length ? say.problems(problems.length) : say.fine,
      ),
    );
    this.#root.querySelector('.apps').replaceChildren(...previews.map((preview) => appFigure(preview, page.url)));
  }
}

/** The address that was typed, as far as it is one. */
const absolute = (typed) =>
  [typed, `https://${typed}`].find((each) => URL.canParse(each) && /^https?:/.test(each)) ?? 'https://example.org/';
