// Many servers copy the query of a request into their own links (next page, sorting, search forms). Such a link would carry the
// visitor's token to the next page, and from a cache to other visitors. We remove it as soon as the visitor reaches the link.

import type {PageState} from './page-state.js';
import {absoluteUrl, allParams, parseAddress} from '../link/address.js';
import {isFixed} from '../link/clean-url.js';
import {replaceToken} from '../link/replace-token.js';
import {attempt} from '../utils/attempt.js';
import {defaultParam} from '../link/token-param.js';

/** Attributes that lead to another page: of links (also in an image map or SVG), forms, and buttons of forms. */
const urlAttributes = ['href', 'xlink:href', 'action', 'formaction'];

/** Each happens to a link or form before it is followed, in one way or another. */
const reachEvents = ['pointerover', 'pointerdown', 'focusin', 'dragstart', 'contextmenu', 'auxclick', 'click'];

const isSameOrigin = (url: string): boolean => url.startsWith(location.origin + '/');

/** Whether a value of the token's parameter is one that the page was opened with. */
type IsCarried = (value: string) => boolean;

/** Whether a URL of this origin carries such a token. A signed URL would break without it, so it does not count. */
function carriesToken(url: string, param: string, isCarried: IsCarried): boolean {
  if (!isSameOrigin(url)) return false;
  const address = attempt(() => parseAddress(url));
  return (
    !!address && !isFixed(address) && allParams(address).some(({name, value}) => name === param && isCarried(value))
  );
}

/** The attributes of an element whose URL carries a token: each with that URL. */
function carryingAttributes(element: Element, param: string, isCarried: IsCarried): [attribute: string, url: string][] {
  // Nobody follows a stylesheet.
  if (element.localName === 'link') return [];
  return urlAttributes.flatMap((attribute) => {
    // A form may hide its own methods behind the names of its fields.
    const text = attempt(() => element.getAttribute(attribute));
    const url = text ? absoluteUrl(text, element.baseURI) : '';
    return carriesToken(url, param, isCarried) ? [[attribute, url] as [string, string]] : [];
  });
}

/** Whether a form puts its fields into the URL of a page of this origin. */
const isGetForm = (form: HTMLFormElement): boolean =>
  !['post', 'dialog'].includes((form.getAttribute('method') ?? '').toLowerCase()) &&
  isSameOrigin(absoluteUrl(form.getAttribute('action') || form.baseURI, form.baseURI));

/** The links, forms and hidden fields below a node, open shadow roots included, that carry a token to another page of this origin. */
export function carriersIn(root: Pick<ParentNode, 'querySelectorAll'>, param: string, isCarried: IsCarried): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const {type, name, value, form} = element as HTMLInputElement;
    const carries =
      carryingAttributes(element, param, isCarried).length ||
      (type === 'hidden' && name === param && isCarried(value) && form && attempt(() => isGetForm(form)));
    return [
      ...(carries ? [element] : []),
      ...(element.shadowRoot ? carriersIn(element.shadowRoot, param, isCarried) : []),
    ];
  });
}

/** Removes the tokens that the page was opened with from links and forms of this origin, as soon as the visitor reaches them. */
export function dropCarriedTokens({carriedTokens = [], options, signal}: PageState): void {
  const param = options.param || defaultParam;
  const isCarried: IsCarried = (value) => carriedTokens.includes(value);

  const cleanFormData = ({target, formData}: FormDataEvent) =>
    attempt(() => {
      const values = formData.getAll(param) as string[];
      if (!values.some(isCarried) || !isGetForm(target as HTMLFormElement)) return;
      formData.delete(param);
      for (const value of values) if (!isCarried(value)) formData.append(param, value);
    });

  const cleanAttributes = (event: Event) => {
    for (const node of event.composedPath() as Element[]) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      // The formdata event of a form in a shadow root does not leave that.
      if (node.localName === 'form')
        attempt(() => node.addEventListener('formdata', cleanFormData as EventListener, {signal}));
      for (const [attribute, url] of carryingAttributes(node, param, isCarried)) {
        const cleaned = replaceToken(url, options);
        const isAbsolute = /^[\w+.-]*:|^\/\//.test(node.getAttribute(attribute) ?? '');
        // A path stays a path: routers recognise their links by it.
        node.setAttribute(attribute, isAbsolute ? cleaned : cleaned.slice(location.origin.length));
      }
    }
  };

  // In the capture phase, before the page's own listeners, whatever they stop.
  for (const type of reachEvents) addEventListener(type, cleanAttributes, {capture: true, passive: true, signal});
  addEventListener('formdata', cleanFormData, {capture: true, signal});
}
