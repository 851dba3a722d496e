// The snippets of the demo's builder, each run as it tells its user to: the element has the design's attributes, custom properties and
// buttons, and nothing is said on the console. Svelte and Angular: lab/snippets.

import {bundleNpm, bundleReact, bundleVue} from '../pages/bundled-snippets.mjs';
import {listenerJourney, snippetJourney} from '../pages/snippet-journeys.mjs';
import {snippetPage} from '../pages/snippet-page.mjs';

/** The pages of the snippets. */
const targets = {
  script: (snippet) => snippetPage({head: headOf(snippet.code), body: bodyOf(snippet.code)}),
  'script-auto': (snippet) => snippetPage({head: headOf(snippet.code), body: bodyOf(snippet.code)}),
  'script-lite': (snippet) => snippetPage({head: headOf(snippet.code), body: bodyOf(snippet.code)}),
  npm: async (snippet) => snippetPage(await bundleNpm(snippet.code)),
  react: async (snippet) => snippetPage(await bundleReact(snippet.code)),
  vue: async (snippet) => snippetPage(await bundleVue(snippet.code)),
  // WordPress removes the comments around a block.
  wordpress: (snippet) => snippetPage({body: snippet.code.replace(/<!-- \/?wp:html -->\n?/g, '')}),
  // Pictures are the page's own.
  'tag-manager': ({code}, {picture} = {}) =>
    snippetPage({
      body: picture ? `<img src="${picture.src}" alt="${picture.alt.replaceAll('"', '&quot;')}">` : '',
      tag: code,
    }),
};

/** The two parts of a snippet that names both. */
const headOf = (code) => code.split(/\n\n(?=<!--)/)[0];
const bodyOf = (code) => code.split(/\n\n(?=<!--)/)[1];

for (const [id, pageOf] of Object.entries(targets)) snippetJourney(id, pageOf);

const heard = 'const heard = (event) => (window.heard = event.detail.channel);';
listenerJourney('react', targets.react, 'onDarkSocialShare={heard}', (code) => `${code}\n${heard}`);
listenerJourney('vue', targets.vue, '@dark-social-share="heard"', (code) =>
  code.replace('</script>', `${heard}\n</script>`),
);
