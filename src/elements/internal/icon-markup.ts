// The markup of icons, and how elements are made: as nodes in a page, as HTML on a server.

import type {Icon} from '../../core/channel.js';

/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element of the markup, as a node or as text. */
export type Make<Result> = (
  tag: 'a' | 'button' | 'div' | 'path' | 'span' | 'svg',
  attributes: Attributes,
  ...children: (Result | string)[]
) => Result;

/** Makes an icon. The style sheet sets its size; the attributes are for pages whose policy blocks the style sheet. */
export function makeIcon<Result>(make: Make<Result>, icon?: Icon): Result {
  const {path, viewBox = '0 0 24 24', stroke} = icon ?? {};
  return make(
    'svg',
    {part: 'icon', viewBox, width: '24', height: '24', class: stroke ? 'line' : undefined, 'aria-hidden': 'true'},
    make('path', {d: path}),
  );
}
