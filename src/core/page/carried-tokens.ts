// Many servers write the parameters of a request into their own links: next page, sorting, search forms. Such a link would carry
// the reader's token to the next page, and from a cache to other readers. It loses the token when the reader reaches it.

import {attempt} from '../utils/attempt.js';
import {cleanUrl, ownAddress, readParam, absoluteUrl} from '../link/decorate-url.js';
import type {Tracker} from '../events/tracker.js';

/** Attributes that lead to another page: of links (also in an image map or SVG), forms, and buttons of forms. */
const addressAttributes = ['href', 'xlink:href', 'action', 'formaction'];

/** What happens to a link or form before it is followed, in whatever way. */
const reaching = ['pointerover', 'pointerdown', 'focusin', 'dragstart', 'contextmenu', 'auxclick', 'click'];

/** Whether an address is of this origin. */
const isHere = (address: string): boolean => address.startsWith(location.origin + '/');

/** Whether a value of the token's parameter is one that the page was opened by. */
type IsCarried = (value: string) => boolean;

/** The attributes of an element whose address is of this origin and carries a token: each with that address. */
function carriedIn(element: Element, param: string, isCarried: IsCarried): [attribute: string, address: string][] {
  const carries = (address: string) => readParam(address, param).some(isCarried);
  return addressAttributes.flatMap((attribute) => {
    // A stylesheet is nothing to follow, and a form may hide its own methods behind the names of its fields.
    const text = attempt(() => (element.localName === 'link' ? '' : element.getAttribute(attribute)));
    const address = text ? absoluteUrl(text, element.baseURI) : '';
    // A protected address would break without the token: cleaning leaves it whole.
    const loses = isHere(address) && attempt(() => carries(address) && !carries(cleanUrl(address, {param})));
    return loses ? [[attribute, address] as [string, string]] : [];
  });
}

/** Whether a form puts its fields into the address of a page of this origin. */
const isGetForm = (form: HTMLFormElement): boolean =>
  !/post|dialog/i.test(form.getAttribute('method') ?? '') &&
  isHere(absoluteUrl(form.getAttribute('action') || form.baseURI, form.baseURI));

/** The links, forms and hidden fields below a node, open shadow roots included, that carry a token on to a page of this origin. */
export function carriersIn(root: Pick<ParentNode, 'querySelectorAll'>, param: string, isCarried: IsCarried): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const {type, name, value, form} = element as HTMLInputElement;
    const carries =
      carriedIn(element, param, isCarried).length ||
      (type === 'hidden' && name === param && isCarried(value) && form && attempt(() => isGetForm(form)));
    return [
      ...(carries ? [element] : []),
      ...(element.shadowRoot ? carriersIn(element.shadowRoot, param, isCarried) : []),
    ];
  });
}

/** Has links and forms of this origin lose the tokens that the page was opened by, when the reader reaches them. */
export function dropCarriedTokens({carried = [], options, signal}: Tracker): void {
  const param = options.param || 'ds';
  const isCarried: IsCarried = (value) => carried.includes(value);

  const cleanFields = ({target, formData}: FormDataEvent) =>
    attempt(() => {
      const values = formData.getAll(param) as string[];
      if (!values.some(isCarried) || !isGetForm(target as HTMLFormElement)) return;
      formData.delete(param);
      for (const value of values) if (!isCarried(value)) formData.append(param, value);
    });

  const clean = (event: Event) => {
    for (const node of event.composedPath() as Element[]) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      // A form in a shadow root tells nobody outside what it sends.
      if (node.localName === 'form')
        attempt(() => node.addEventListener('formdata', cleanFields as EventListener, {signal}));
      for (const [attribute, address] of carriedIn(node, param, isCarried)) {
        const cleaned = ownAddress(address, options);
        const isWhole = /^[\w+.-]*:|^\/\//.test(node.getAttribute(attribute) ?? '');
        // Routers tell their links by how the address begins.
        node.setAttribute(attribute, isWhole ? cleaned : cleaned.slice(location.origin.length));
      }
    }
  };

  // Before the page's own handlers, and whatever they stop.
  for (const type of reaching) addEventListener(type, clean, {capture: true, passive: true, signal});
  addEventListener('formdata', cleanFields, {capture: true, signal});
}
