// The tags that stand first in the head, by the place of the drop-in. The files lie in the application's public folder.

import {loadLate, recorder} from '../e2e/routers/recorder.mjs';

const code = (html) => ({code: /^<script>(.*)<\/script>$/s.exec(html)[1]});
const early = {src: '/dark-social-early.js'};
const main = {src: '/dark-social.min.js', async: true};

export const headTags = {
  early: [code(recorder), early, main],
  alone: [code(recorder), main],
  late: [code(recorder), code(loadLate(main.src))],
};
