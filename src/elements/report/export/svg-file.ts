// A picture on the page as a file that looks the same without the page's styles.

/** The styles that the report's pictures use. */
const styleNames = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'direction',
] as const;

/** What assistive technology and the report's own code need, and a file does not. */
const ownAttributes = /^(class|tabindex|role|aria-|data-)/;

/** Writes the styles of elements into their copies, as attributes. */
function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of styleNames) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  for (const {name} of [...to.attributes]) if (ownAttributes.test(name)) to.removeAttribute(name);
  [...from.children].forEach((child, index) => copyStyles(child, to.children[index]));
}

/** The text of an SVG file. The background is that of the report. */
export function toSvgFile(picture: SVGSVGElement, background: string): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copyStyles(picture, copy);
  const ground = copy.ownerDocument.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({width: '100%', height: '100%', fill: background}))
    ground.setAttribute(name, value);
  copy.prepend(ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy).replace(/<!--.*?-->/gs, '');
}
