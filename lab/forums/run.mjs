// `npm run test:forums`: what real parsers of forums and chats make of the links that are copied with a title. Prints how many titles
// and addresses came out exactly right, and each exception. Fails where one came out wrong that `exceptions.mjs` does not state.
//
//   --mattermost path/to/marked.js   with Mattermost's version of marked too, which no registry has

import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

import {ownPackages} from '../../test/tools/own-packages.mjs';

const {mattermost} = parseArgs({options: {mattermost: {type: 'string'}}}).values;
const {prepare, wanted} = ownPackages(new URL('.', import.meta.url));
prepare();

// What is installed only now can be imported only now.
const {addMattermost, parsers} = await import('./parsers.mjs');
const {links, titles} = await import('./titles.mjs');
const {exceptions} = await import('./exceptions.mjs');
const {linkForText} = await import('../../dist/index.js');
const markup = await import('../../dist/channels/internal/markup.js');
if (mattermost) await addMattermost(pathToFileURL(resolve(mattermost)).href);

const builders = {
  markdown: markup.markdownLink,
  'chat-markdown': markup.chatMarkdownLink,
  'chat-text': markup.chatText,
  bbcode: markup.bbcodeLink,
  html: markup.htmlLink,
  'rich-text': markup.htmlLink,
};

/** Full-width signs stand for those that would have been markup, and a no-break space for a space. */
const fold = (text) =>
  text
    .replace(/[！-～]/g, (mark) => String.fromCodePoint(mark.codePointAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();

/** What is wrong with a reading; nothing where title and address are exactly right. */
function problems({text, links: found, others}, title, url) {
  const ours = found.filter(({href}) => href === url);
  const inPlain = text.includes(url);
  return [
    ours.length !== 1 && `our link stands in it ${ours.length} times`,
    found.length > ours.length && `other links: ${found.filter((each) => !ours.includes(each)).map(({href}) => href)}`,
    fold(inPlain ? text.replace(url, '') : (ours[0]?.text ?? text)) !== fold(title) &&
      `the title is ${JSON.stringify(text)}`,
    !inPlain && ours[0] && fold(ours[0].text) !== fold(text) && `beside the link: ${JSON.stringify(text)}`,
    others.length && `other markup: ${others}`,
  ].filter(Boolean);
}

const rows = [];
const found = new Set();
for (const [channel, readers] of Object.entries(parsers)) {
  for (const [name, read] of Object.entries(readers)) {
    const row = {channel, parser: name};
    for (const [which, link] of Object.entries(links)) {
      const wrong = titles.flatMap((title) => {
        const message = builders[channel]({title, url: link});
        let what;
        try {
          what = problems(read(message), title, linkForText(link));
        } catch (error) {
          what = [`threw ${error}`];
        }
        return what.length ? [{title, message, what}] : [];
      });
      row[which] = `${titles.length - wrong.length} of ${titles.length}`;
      for (const {title, message, what} of wrong) {
        const stated = exceptions[name]?.[title];
        found.add(`${name}: ${title}`);
        console.log(
          `${stated ? 'stated' : 'WRONG '}  ${name}, ${which}: ${title}\n        ${stated ?? what.join('; ')}`,
        );
        if (!stated) {
          console.log(`        ${message}`);
          process.exitCode = 1;
        }
      }
    }
    rows.push(row);
  }
}
for (const [name, stated] of Object.entries(exceptions)) {
  if (!rows.some(({parser}) => parser === name)) continue;
  for (const title of Object.keys(stated)) {
    if (found.has(`${name}: ${title}`)) continue;
    console.log(`no longer an exception: ${name}: ${title}`);
    process.exitCode = 1;
  }
}
console.table(rows);
console.log(
  Object.entries(wanted)
    .map(([name, version]) => `${name} ${version}`)
    .join(', '),
);
