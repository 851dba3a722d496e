// A picture on the page as PNG, drawn on a canvas shape by shape: strict policies forbid images made of data.

/** Twice as many pixels as on the page, so that it is sharp in a document. */
const scale = 2;
/** Browsers give up beyond this, px. */
const maxSide = 8000;

const attribute = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;

/** The outline of a shape; nothing for a group or text. */
function outline(element: Element): Path2D | undefined {
  const of = (name: string) => attribute(element, name);
  const path = new Path2D();
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'rect':
      path.roundRect(of('x'), of('y'), of('width'), of('height'), of('rx'));
      return path;
    case 'circle':
      path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI);
      return path;
    case 'line':
      path.moveTo(of('x1'), of('y1'));
      path.lineTo(of('x2'), of('y2'));
      return path;
    default:
      return undefined;
  }
}

function drawText(pen: CanvasRenderingContext2D, element: Element, style: CSSStyleDeclaration): void {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
  const anchors: Record<string, CanvasTextAlign> = {start: 'start', middle: 'center', end: 'end'};
  pen.textAlign = anchors[style.textAnchor] ?? 'start';
  pen.fillText(element.textContent ?? '', attribute(element, 'x'), attribute(element, 'y'));
}

function draw(pen: CanvasRenderingContext2D, element: SVGElement): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || element.localName === 'title') return;
  pen.save();
  const matrix = (element as SVGGraphicsElement).transform?.baseVal.consolidate()?.matrix;
  if (matrix) pen.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  const opacity = pen.globalAlpha * Number(style.opacity || 1);
  const path = outline(element);
  const fill = style.fill !== 'none' && element.localName !== 'line';
  pen.globalAlpha = opacity * Number(style.fillOpacity || 1);
  pen.fillStyle = fill ? style.fill : 'transparent';
  if (path && fill) pen.fill(path);
  if (element.localName === 'text') drawText(pen, element, style);
  if (path && style.stroke !== 'none') {
    pen.globalAlpha = opacity * Number(style.strokeOpacity || 1);
    pen.strokeStyle = style.stroke;
    pen.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
    const dashes = style.strokeDasharray;
    pen.setLineDash(dashes === 'none' ? [] : dashes.split(/[\s,]+/).map(Number.parseFloat));
    pen.stroke(path);
  }
  pen.globalAlpha = opacity;
  for (const child of element.children) draw(pen, child as SVGElement);
  pen.restore();
}

/** Draws a picture; `undefined` where the browser cannot. */
export async function toPngFile(picture: SVGSVGElement, background: string): Promise<Blob | undefined> {
  const width = attribute(picture, 'width');
  const height = attribute(picture, 'height');
  const factor = Math.min(scale, maxSide / Math.max(width, height, 1));
  const canvas = picture.ownerDocument.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.scale(factor, factor);
  pen.fillStyle = background;
  pen.fillRect(0, 0, width, height);
  for (const child of picture.children) draw(pen, child as SVGElement);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
