// Makes the WordPress plugin: build/wordpress/dark-social/ and build/wordpress/dark-social.zip. Needs dist/: `npm run build`.

import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {zipSync} from 'fflate';

import {channelList} from './wordpress-channels.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'build/wordpress');
const plugin = join(build, 'dark-social');

/** What a page of the site may load. They load each other by address, so they stay in one folder. */
const scripts = [
  'dark-social.min.js',
  'dark-social-early.js',
  'dark-social-endpoint.js',
  'dark-social-visits.js',
  'dark-social-menu.js',
  'dark-social-side.js',
  'dark-social-bottom.js',
  'dark-social-messengers.js',
  'dark-social-networks.js',
  'dark-social-tools.js',
  'dark-social-qr-code.js',
  'dark-social-consent.js',
  'dark-social-report.js',
  'dark-social-report-fr.js',
  'dark-social-report-tree.js',
  'dark-social-report-files.js',
];

/** The same time in each archive, so that equal files make equal archives. DOS times have no time zone. */
const mtime = new Date(2020, 0, 1);

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

if (!existsSync(join(root, 'dist/php/data.json'))) throw new Error('dist/ is missing: run npm run build first');

rmSync(build, {recursive: true, force: true});
mkdirSync(join(plugin, 'scripts'), {recursive: true});
cpSync(join(root, 'integrations/wordpress'), plugin, {recursive: true});
cpSync(join(root, 'dist/php'), join(plugin, 'php'), {recursive: true});
cpSync(join(root, 'LICENSE'), join(plugin, 'LICENSE'));
cpSync(join(root, 'src/server/event.schema.json'), join(plugin, 'event.schema.json'));
for (const name of scripts) {
  const text = readFileSync(join(root, 'dist', name), 'utf8');
  // The source maps stay behind, so nothing may point to them.
  writeFileSync(join(plugin, 'scripts', name), text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n'));
}
writeFileSync(join(plugin, 'scripts/channels.json'), JSON.stringify(channelList()));

const files = readdirSync(plugin, {recursive: true})
  .filter((name) => statSync(join(plugin, name)).isFile())
  .sort();
for (const name of files.filter((name) => ['.php', '.txt'].includes(extname(name)))) {
  const path = join(plugin, name);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('{{version}}', version));
}

const archive = zipSync(
  Object.fromEntries(files.map((name) => [`dark-social/${name}`, readFileSync(join(plugin, name))])),
  {level: 9, mtime},
);
writeFileSync(join(build, 'dark-social.zip'), archive);
console.log(`build/wordpress/dark-social.zip: ${files.length} files, ${Math.round(archive.length / 1024)} kB`);
