// Writes the drop-in's tags into the head; where it stands is the first part of the path.

import {headTags} from '../../../head-tags.mjs';

const write = ({code = '', src, async}) => `<script${async ? ' async' : ''}${src ? ` src="${src}"` : ''}>${code}</script>`;

export default (nitro) => {
  nitro.hooks.hook('render:html', (html, {event}) => {
    const [, place] = event.path.split('/');
    html.head.unshift((headTags[place] ?? []).map(write).join(''));
  });
};
