// The tags that stand first in the head, by the place of the drop-in. The files lie in the application's public folder.

import {loadLate, recorder} from '../../test/e2e/routers/recorder.mjs';

const code = (html) => ({code: /^<script>(.*)<\/script>$/s.exec(html)[1]});
const early = {src: '/dark-social-early.js'};
const main = {src: '/dark-social.min.js', async: true};

/** Keeps what is told as an error or a warning. */
const problems = `<script>window.problems=[];for(const level of ['error','warn']){const own=console[level];console[level]=(...words)=>{problems.push(words.join(' '));own(...words)}}addEventListener('error',(event)=>problems.push(event.message))</script>`;

export const headTags = {
  early: [code(recorder), early, main],
  // The same, where the server leaves the token out of what it tells the page.
  told: [code(recorder), early, main],
  alone: [code(recorder), main],
  late: [code(recorder), code(loadLate(main.src))],
  // Without a tag: the pages of this place import the package as npm installs it.
  npm: [code(problems)],
};
