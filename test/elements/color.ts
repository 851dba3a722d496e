// Colours as WCAG 2 measures them; the engine itself turns whatever notation it computed into bytes.

const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
  willReadFrequently: true,
}) as CanvasRenderingContext2D;

/** Red, green, blue and alpha (0 to 255) of any CSS colours, the later ones painted over the earlier ones. */
export function rgb(...layers: string[]): number[] {
  context.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** The opaque colour that some layers give. */
export const painted = (...layers: string[]): string => `rgb(${rgb(...layers).slice(0, 3)})`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [r, g, b] = rgb(color).map((byte) =>
    byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What the eye has to tell apart on a button: its words, its icon and its focus ring from the ground under them, and what is behind that. */
export function contrastsOf(button: Element, ...behind: string[]): {text: number; icon: number; ring: number} {
  const {backgroundColor, backgroundImage, boxShadow, outlineColor} = getComputedStyle(button);
  const [, image = 'transparent'] = /^linear-gradient\((rgba?\([^)]*\))/.exec(backgroundImage) ?? [];
  // Under the pointer an inner shadow wider than the button lies over its ground.
  const [, overlay = 'transparent'] = /^(.*) 0px 0px 0px \d{3,}(?:\.\d+)?px inset$/.exec(boxShadow) ?? [];
  const ground = painted(...behind, backgroundColor, image, overlay);
  const colorOf = (selector: string) => getComputedStyle(button.querySelector(selector) ?? button).color;
  const against = (color: string) => contrast(painted(ground, color), ground);
  return {text: against(colorOf('[part~=label]')), icon: against(colorOf('svg')), ring: against(outlineColor)};
}
