// Article pages as site owners write them, with the script tags or with the modules from npm.

/** An article. All parts are optional; `log` is where the page's own sink sends its events. */
export function article({
  attributes = '',
  log = '',
  config,
  head = '',
  early = '',
  script = scriptTag(),
  body = '<dark-social-share></dark-social-share>',
} = {}) {
  return `<!doctype html>
<html lang="en" ${attributes}>
<head>
<meta charset="utf-8">
<title>Why bees dance</title>
<link rel="icon" href="/pages/icon.svg">
<link rel="stylesheet" href="/pages/article.css">
<script src="/pages/record.js" data-log="${log}"></script>
${config ? `<script>Object.assign(darkSocialConfig, ${JSON.stringify(config)})</script>` : ''}
${head}
${early}
${script}
</head>
<body>
<h1>Why bees dance</h1>
<p>They tell each other where the flowers are.</p>
${body}
<p><a id="elsewhere" href="#more">Read on</a></p>
<h2 id="more">More</h2>
</body>
</html>`;
}

/** The main script with its attributes. */
export const scriptTag = (attributes = '') => `<script ${attributes} src="/dist/dark-social.min.js"></script>`;

/** The early script with its attributes. */
export const earlyTag = (attributes = '') => `<script ${attributes} src="/dist/dark-social-early.js"></script>`;

/** The modules as a bundler would leave them, found through an import map instead; `code` runs after the imports. */
export const modules = (code = 'configure(darkSocialConfig);') => `
<script type="importmap">${JSON.stringify({imports: importMap})}</script>
<script type="module">
import {configure, createShare, onArrival} from 'dark-social';
import 'dark-social/elements/share.js';
${code}
</script>`;

const importMap = {
  'dark-social': '/dist/index.js',
  'dark-social/elements/share.js': '/dist/elements/share/share.js',
  'dark-social/': '/dist/',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  'copy-text-to-clipboard': '/node_modules/copy-text-to-clipboard/index.js',
};
