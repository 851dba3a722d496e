// Writes the drop-in's tags into the head; where it stands is the first part of the path.

import {headTags} from '../../head-tags.mjs';

const write = ({code = '', src, async}) =>
  `<script${async ? ' async' : ''}${src ? ` src="${src}"` : ''}>${code}</script>`;

export const handle = ({event, resolve}) => {
  const tags = (headTags[event.params.place] ?? []).map(write).join('');
  return resolve(event, {transformPageChunk: ({html}) => html.replace('%dark-social%', () => tags)});
};
