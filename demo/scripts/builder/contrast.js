// Contrast as WCAG 2 computes it, of colours as the browser computed them.

const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
  willReadFrequently: true,
});

/** Draws colours over one another, the last on top, and returns red, green and blue. */
function blend(colors) {
  context.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb) {
  const [r, g, b] = rgb.map((byte) =>
    byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

/** What is painted behind an element: the page's canvas first, its own background last. */
function backgroundsOf(element) {
  const style = element.ownerDocument.defaultView.getComputedStyle;
  const colors = [];
  for (let each = element; each; each = parentOf(each)) colors.unshift(style(each).backgroundColor);
  return ['Canvas', ...colors];
}

/**
 * The contrast of a colour on an element with all that is behind it.
 *
 * @param {string} color - As `getComputedStyle()` says it.
 */
export function contrastOn(element, color) {
  // `Canvas` follows the scheme of the element that it is asked of.
  const probe = element.ownerDocument.documentElement;
  const before = probe.style.outlineColor;
  probe.style.outlineColor = 'Canvas';
  const canvas = element.ownerDocument.defaultView.getComputedStyle(probe).outlineColor;
  probe.style.outlineColor = before;
  const behind = backgroundsOf(element).with(0, canvas);
  const [light, dark] = [blend([...behind, color]), blend(behind)].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
