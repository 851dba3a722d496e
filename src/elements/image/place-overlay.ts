// Places the buttons in a corner of a picture.

/** Space to the edges of the picture, in px. */
const margin = 8;

/** Smaller pictures get no buttons, in px. */
const minSide = 120;

/** Whether a picture is there, and large enough for buttons. A broken one has no size of its own. */
export function isShareable(image: HTMLImageElement | null): image is HTMLImageElement {
  if (!image?.complete || !image.naturalWidth) return false;
  const {width, height} = image.getBoundingClientRect();
  return width >= minSide && height >= minSide;
}

/** Moves the overlay from wherever it stands to the corner. By script: the picture may stand in any box inside the element. */
export function placeOverlay(overlay: HTMLElement, image: HTMLImageElement, corner: string): void {
  const box = image.getBoundingClientRect();
  const {style} = overlay;
  style.maxWidth = `${box.width - 2 * margin}px`;
  style.translate = 'none';
  const {left, top, width, height} = overlay.getBoundingClientRect();
  const isRtl = getComputedStyle(image).direction === 'rtl';
  const atRight = corner.endsWith('end') !== isRtl;
  const x = atRight ? box.right - margin - width : box.left + margin;
  const y = corner.startsWith('bottom') ? box.bottom - margin - height : box.top + margin;
  style.translate = `${x - left}px ${y - top}px`;
}
