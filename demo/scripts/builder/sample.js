// Puts a design into a sample page, as its author would have written it there.

/** Everything that a control may set on the element, so that what is taken back disappears. */
const written = new WeakMap();

/**
 * Shows a design on a page, in place of the one before. The element stays where it can, so that nothing flashes.
 *
 * @param {Document} page
 * @param {import('./design.js').Design} design
 * @param {string} [themes] - The folder of the themes' style sheets.
 */
export function applyDesign(page, design, themes = '/dist/themes/') {
  const element = elementFor(page, design);
  const before = written.get(element) ?? {attributes: [], properties: []};
  const attributes = {...design.attributes, ...(design.lang && {lang: design.lang})};
  for (const name of before.attributes) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const name of before.properties) if (!(name in design.properties)) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(design.properties)) element.style.setProperty(name, value);
  written.set(element, {attributes: Object.keys(attributes), properties: Object.keys(design.properties)});
  applyTheme(page, design.theme && `${themes}${design.theme}.css`);
  return element;
}

/** The element of the design on the page; those of an earlier design go. */
function elementFor(page, {element: tag}) {
  const found = page.querySelector('[data-design]');
  if (found?.localName === tag) return found;
  if (found) found.replaceWith(...found.childNodes);
  const place = page.querySelector(`[data-place~="${tag}"]`) ?? page.querySelector('[data-place]');
  const element = page.createElement(tag);
  element.dataset.design = '';
  // The picture is shared from inside; text is shared by an element that stands in it.
  const picture = tag === 'dark-social-image' && place.querySelector('img');
  if (picture) {
    picture.replaceWith(element);
    element.append(picture);
  } else {
    place.prepend(element);
  }
  return element;
}

function applyTheme(page, address) {
  const link = page.querySelector('link[data-theme-file]');
  if (!address) return link?.remove();
  if (link?.getAttribute('href') === address) return undefined;
  const next = page.createElement('link');
  next.rel = 'stylesheet';
  next.href = address;
  next.dataset.themeFile = '';
  // The one before stays until the next is there.
  next.addEventListener('load', () => link?.remove());
  next.addEventListener('error', () => link?.remove());
  page.head.append(next);
  return undefined;
}

/** Shows a page in light or dark, in either direction. */
export function applyView(page, {scheme, dir}) {
  page.documentElement.style.colorScheme = scheme;
  page.documentElement.dir = dir;
}

/** Gives the buttons the height that they have under fingers, which no frame can ask for on a computer with a mouse. */
export function applyDevice(element, device) {
  const bars = element.shadowRoot?.querySelectorAll('dark-social-share') ?? [];
  for (const each of [element, ...bars]) {
    each.style.setProperty('--_size', device === 'phone' ? 'max(2.6em, 44px)' : 'max(2.6em, 24px)');
  }
}

/** Shows what appears by itself only for some visitors, or only at a selected passage; elsewhere, whatever is selected stays. */
export function revealElement(page, element) {
  if (element.localName === 'dark-social-ask') element.preview = true;
  if (element.localName !== 'dark-social-selection') return;
  const paragraph = page.querySelector('[data-place~="dark-social-selection"] p');
  const root = page.scrollingElement;
  root.scrollTop += paragraph.getBoundingClientRect().top - root.clientHeight / 2;
  page.getSelection().setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, 72);
}
