// Updates the translations of the WordPress plugin from its sources: the .pot, each .po, and what WordPress loads, .mo and .json.
// Needs gettext (xgettext, msgmerge, msgfmt). What is not translated is printed.

import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const cwd = fileURLToPath(new URL('../integrations/wordpress', import.meta.url));
const run = (command, ...parameters) => execFileSync(command, parameters, {cwd, encoding: 'utf8'});

const pot = 'languages/dark-social.pot';
const keywords = ['__', 'esc_html__', 'esc_html_e', 'esc_attr__', '_n:1,2'].map((name) => `--keyword=${name}`);
const shared = [
  ...keywords,
  '--from-code=UTF-8',
  '--add-comments=translators',
  '--package-name=Dark Social',
  '--no-wrap',
];
/** The scripts that have words, relative to the plugin: WordPress looks for their .json by the hash of this path. */
const scripts = ['blocks/bar/index.js'];
const sources = readdirSync(`${cwd}/includes`)
  .sort()
  .map((name) => `includes/${name}`);

run('xgettext', '--language=PHP', ...shared, '-o', pot, ...sources);
run('xgettext', '--language=JavaScript', '--join-existing', ...shared, '-o', pot, ...scripts);
// Names and descriptions in the header of the plugin and of the block are texts of their own.
const {title, description, keywords: terms} = JSON.parse(readFileSync(`${cwd}/blocks/bar/block.json`, 'utf8'));
const ofBlock = [
  ['block title', title],
  ['block description', description],
  ...terms.map((term) => ['block keyword', term]),
];
const entries = ofBlock.map(([context, text]) => `\nmsgctxt "${context}"\nmsgid "${text}"\nmsgstr ""\n`);
const head = readFileSync(`${cwd}/dark-social.php`, 'utf8');
const [, about] = /^ \* Description: +(.*)$/m.exec(head);
const withoutDate = readFileSync(`${cwd}/${pot}`, 'utf8')
  .replace(/^"POT-Creation-Date:.*\n/m, '')
  .replace('charset=CHARSET', 'charset=UTF-8');
writeFileSync(`${cwd}/${pot}`, `${withoutDate}\nmsgid "${about}"\nmsgstr ""\n${entries.join('')}`);

const names = readdirSync(`${cwd}/languages`);
for (const name of names.filter((each) => each.endsWith('.json'))) rmSync(`${cwd}/languages/${name}`);
for (const po of names.filter((each) => each.endsWith('.po'))) {
  const base = `languages/${po.replace('.po', '')}`;
  run('msgmerge', '--quiet', '--update', '--backup=none', '--no-wrap', '--no-fuzzy-matching', `${base}.po`, pot);
  run('msgfmt', '--check-format', '-o', `${base}.mo`, `${base}.po`);
  const locale = po.replace('dark-social-', '').replace('.po', '');
  for (const script of scripts) {
    const messages = messagesOf(readFileSync(`${cwd}/${base}.po`, 'utf8'), script);
    const forms = {'': {domain: 'messages', lang: locale, 'plural-forms': 'nplurals=2; plural=n > 1;'}};
    const json = {domain: 'messages', locale_data: {messages: {...forms, ...messages}}};
    const hash = createHash('md5').update(script).digest('hex');
    writeFileSync(`${cwd}/${base}-${hash}.json`, JSON.stringify(json) + '\n');
  }
  const untranslated = run('msgattrib', '--untranslated', '--no-obsolete', '--no-wrap', `${base}.po`);
  if (untranslated) console.log(`${po} is not whole:\n${untranslated}`);
}

/** The translations of a .po that a script uses. */
function messagesOf(po, script) {
  const messages = {};
  for (const entry of po.split('\n\n').filter((text) => text.includes(`${script}:`))) {
    const [, id] = /^msgid (".*")$/m.exec(entry);
    const [, text] = /^msgstr (".*")$/m.exec(entry);
    messages[JSON.parse(id)] = [JSON.parse(text)];
  }
  return messages;
}
