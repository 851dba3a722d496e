// react-share, bundled with React as an application ships it.
import {readFile} from 'node:fs/promises';
import {bundle} from '../lib/bundle.mjs';

export const reactShare = {
  name: 'react-share',
  bytes: async () => ({
    script: await bundle(await readFile(new URL('react-share.page.js', import.meta.url), 'utf8')),
    style: '',
  }),
  bar: '.share',
  draw: (place, count) => window.drawBars(place, count),
};
