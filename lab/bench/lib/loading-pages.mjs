// The same article with each way to bring a bar onto it: six channels, in French.

import {readFileSync, readdirSync} from 'node:fs';
import {renderBar} from '../../../dist/server/index.js';
import {six} from '../six.mjs';
import {staticHtml} from '../contenders/static-html.mjs';
import {shareon} from '../contenders/shareon.mjs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const early = `<script>${read('dist/dark-social-early.js')}</script>`;
const {preload} = JSON.parse(read('dist/dark-social/manifest.json'));
const preloads = preload.map((file) => `<link rel="modulepreload" href="/auto/${file}">`).join('');
const attributes = 'data-campaign="spring" data-analytics="auto"';
const element = `<dark-social-share channels="${six.map(({id}) => id).join(' ')}"></dark-social-share>`;
const rendered = renderBar({
  channels: six.map(({id}) => id),
  url: 'https://example.org/article',
  title: 'Pourquoi les abeilles dansent',
  lang: 'fr',
  campaign: 'spring',
});
const autoTag = `<script type="module" src="/auto/auto.js" ${attributes}></script>`;

/** Marks the task after the frame that first shows six buttons, whose links have addresses. */
const watch = `<script>
const search = () => {
  const place = document.querySelector('dark-social-share')?.shadowRoot ?? document.querySelector('.share, .shareon');
  const buttons = place ? [...place.querySelectorAll('a, button')] : [];
  if (buttons.length !== 6 || buttons.some((button) => button.localName === 'a' && !button.href)) return requestAnimationFrame(search);
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => performance.mark('painted');
  requestAnimationFrame(() => port2.postMessage(0));
};
requestAnimationFrame(search);
</script>`;

const page = ({head = '', body = element}) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Pourquoi les abeilles dansent</title>
<link rel="icon" href="data:,">
${watch}
${head}
</head>
<body>
<h1>Pourquoi les abeilles dansent</h1>
${body}
${'<p>Elles se disent où sont les fleurs, à quelle distance et dans quelle direction.</p>'.repeat(10)}
</body>
</html>`;

/** Each way by its name: its page, and whether it is what the others are compared with. */
export async function loadingPages() {
  const {style} = await staticHtml.bytes();
  const shareonFiles = await shareon.bytes();
  const pages = {
    'dark-social.min.js of 676161a': page({
      // Without the early script, whose hand-over it does not know.
      head: `<script async src="/baseline.js" ${attributes}></script>`,
    }),
    'dark-social.min.js': page({head: `${early}<script async src="/dark-social.min.js" ${attributes}></script>`}),
    'auto.js with preload lines': page({head: early + preloads + autoTag}),
    'auto.js with preload lines, async': page({head: early + preloads + autoTag.replace('type', 'async type')}),
    'auto.js alone': page({head: early + autoTag}),
    'auto.js, no element': page({head: early + preloads.replace(/<link[^>]*elements[^>]*>/, '') + autoTag, body: ''}),
    'renderBar() and auto.js': page({head: early + preloads + autoTag, body: rendered}),
    'renderBar() without a script': page({body: rendered}),
    'static HTML': page({head: `<style>${style}</style>`, body: staticHtml.markup}),
    shareon: page({
      head: '<link rel="stylesheet" href="/shareon.css"><script defer src="/shareon.js"></script><script>addEventListener("DOMContentLoaded", () => Shareon.init())</script>',
      body: shareon.markup,
    }),
  };
  const files = {
    '/baseline.js': read('lab/baseline/dark-social.min.js'),
    '/dark-social.min.js': read('dist/dark-social.min.js'),
    '/shareon.js': shareonFiles.script,
    '/shareon.css': shareonFiles.style,
  };
  for (const file of readdirSync(new URL('dist/dark-social/', root)))
    if (file.endsWith('.js')) files[`/auto/${file}`] = read(`dist/dark-social/${file}`);
  const names = Object.keys(pages);
  for (const [index, name] of names.entries()) files[`/page-${index}.html`] = pages[name];
  return {
    files,
    entries: names.map((name, index) => ({name, path: `/page-${index}.html`, hasBar: !/no element/.test(name)})),
  };
}
