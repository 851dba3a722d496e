// A page of QR codes to print, with a label below each and marks to cut along.

import {createHash} from 'node:crypto';
import {encodeQr, qrBorder, type QrCode} from '../../channels/internal/encode-qr.js';
import {escapeHtml} from '../../core/utils/escape-html.js';
import {capitalizeToken} from '../../elements/qr/token-in-url.js';

/** A code on the sheet. */
export interface SheetLink {
  label: string;
  url: string;
  /** The token in `url`, of which capitals are made. */
  token: string;
}

/** How the sheet looks. */
export interface SheetOptions {
  title: string;
  lang: string;
  /** The side of a code with its light border, in mm. */
  size: number;
}

/** A4 and its margin, and what a cell has beside the code, in mm. */
const page = {width: 210, height: 297, margin: 12};
const padding = 5;
const labelHeight = 13;
/** How long the lines are that make a cutting mark, in mm. */
const mark = 2.5;
/** A module smaller than this is lost in print and to cameras, in mm. */
const minModule = 0.4;

/** The largest code that fits on the page, in mm. */
export const maxSheetSize = page.width - 2 * (page.margin + padding);

const style = `
@page{size:A4;margin:0}
*{box-sizing:border-box}
html{color-scheme:light dark;background:light-dark(#e9ebee,#16181b);font:400 11pt/1.3 system-ui,sans-serif}
body{margin:0;padding:8mm;display:grid;gap:8mm;justify-content:safe center}
section{position:relative;width:${page.width}mm;height:${page.height}mm;background:#fff;color:#000;color-scheme:light;box-shadow:0 1px 3px #0003,0 8px 30px #0002;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
.marks{position:absolute;inset:0;width:100%;height:100%;stroke:#888;stroke-width:.2;fill:none}
ul{position:absolute;margin:0;padding:0;list-style:none;display:grid}
li{display:flex;flex-direction:column;align-items:center;padding:${padding}mm ${padding}mm 0;text-align:center;overflow:hidden;break-inside:avoid}
li svg{flex:none;display:block}
b{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;max-width:100%;overflow:hidden;overflow-wrap:anywhere;font-weight:600}
@media print{html{background:none}body{display:block;padding:0}section{box-shadow:none}}
`;

const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function drawCode({size, path}: QrCode, {label}: SheetLink, side: number): string {
  const modules = size + 2 * qrBorder;
  const box = `${-qrBorder} ${-qrBorder} ${modules} ${modules}`;
  return `<svg role="img" aria-label="${escapeHtml(label)}" width="${side}mm" height="${side}mm" viewBox="${box}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

/** Crosses where the corners of cells meet. */
function drawMarks(columns: number, rows: number, width: number, height: number, left: number): string {
  const lines: string[] = [];
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const [x, y] = [left + column * width, page.margin + row * height];
      lines.push(`M${x - mark} ${y}h${2 * mark}M${x} ${y - mark}v${2 * mark}`);
    }
  return `<svg class="marks" aria-hidden="true" viewBox="0 0 ${page.width} ${page.height}"><path d="${lines.join('')}"/></svg>`;
}

/**
 * Makes one HTML page that loads nothing: a sheet of A4 for as many codes as fit on it. `smallest`: the width of the smallest module, in
 * mm, and whether cameras may miss it.
 *
 * @throws Error for a link that is too long for a code.
 */
export function qrSheet(
  links: readonly SheetLink[],
  {title, lang, size}: SheetOptions,
): {html: string; smallest: {module: number; isTooSmall: boolean}} {
  const [width, height] = [size + 2 * padding, size + padding + labelHeight];
  const columns = Math.floor((page.width - 2 * page.margin) / width);
  const rows = Math.floor((page.height - 2 * page.margin) / height);
  const left = (page.width - columns * width) / 2;
  let module = Infinity;
  const cells = links.map((link) => {
    const code = encodeQr(capitalizeToken(link.url, link.token), 'M');
    module = Math.min(module, size / (code.size + 2 * qrBorder));
    return `<li>${drawCode(code, link, size)}<b dir="auto">${escapeHtml(link.label)}</b></li>`;
  });
  const sheets: string[] = [];
  // The attribute `style` is not allowed by the policy, so places are classes of the sheet's own style.
  for (let start = 0; start < cells.length; start += columns * rows) {
    const marks = drawMarks(columns, rows, width, height, left);
    sheets.push(
      `<section>${marks}<ul class="grid">${cells.slice(start, start + columns * rows).join('\n')}</ul></section>`,
    );
  }
  const grid = `.grid{left:${left}mm;top:${page.margin}mm;grid-template-columns:repeat(${columns},${width}mm);grid-auto-rows:${height}mm}`;
  const gridHash = `'sha256-${createHash('sha256').update(grid).digest('base64')}'`;
  const html = `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash} ${gridHash}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<style>${grid}</style>
</head>
<body>
${sheets.join('\n')}
</body>
</html>
`;
  return {html, smallest: {module, isTooSmall: module < minModule}};
}
