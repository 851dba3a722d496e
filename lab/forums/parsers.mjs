// The parsers, each as the forum or chat uses it. All return what a person sees: the links, and the text with and without them.

import {parse, parseFragment} from 'parse5';
import bbob from '@bbob/html';
import bbobPreset from '@bbob/preset-html5';
import {md as telegram} from '@mtcute/markdown-parser';
import * as rocketChat from '@rocket.chat/message-parser';
import bbcodeToReact from 'bbcode-to-react';
import {HtmlRenderer, Parser} from 'commonmark';
import discord from 'discord-markdown-parser';
import bbcodeParser from 'js-bbcode-parser';
import MarkdownIt from 'markdown-it';
import {marked} from 'marked';
import * as mfm from 'mfm-js';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {Remarkable} from 'remarkable';
import showdown from 'showdown';
import slack from 'slack-message-parser';
import xbbcode from 'xbbcode-parser';
import YaBbcode from 'ya-bbcode';

/** Imports of CommonJS, which have what they export in `default`, once or twice. */
const plain = (module) => (module?.default ? plain(module.default) : module);

/** What a reader took out of a message. `text` is all of it; the text of links is in it. */
class Reading {
  text = '';
  /** @type {{href: string, text: string}[]} */
  links = [];
  /** Whether something else than text and links came out: bold, a list, a picture. */
  others = [];

  link(href, read) {
    const start = this.text.length;
    read();
    this.links.push({href, text: this.text.slice(start)});
  }
}

const transparent = ['#document', '#document-fragment', 'html', 'head', 'body', 'p', 'div', 'br', 'span'];

/** Reads HTML as a browser does. */
function readHtml(html, parseHtml = parseFragment) {
  const reading = new Reading();
  const visit = (node) => {
    if (node.nodeName === '#text') return void (reading.text += node.value);
    if (node.nodeName === 'br') reading.text += '\n';
    const readChildren = () => node.childNodes?.forEach(visit);
    const href = node.attrs?.find(({name}) => name === 'href')?.value;
    if (node.nodeName === 'a' && href !== undefined) return reading.link(href, readChildren);
    if (!transparent.includes(node.nodeName)) reading.others.push(node.nodeName);
    readChildren();
  };
  visit(parseHtml(html));
  return reading;
}

/** Reads a tree of nodes. `rules` has a function per type; a type without one counts as other markup. */
function readTree(nodes, typeOf, rules) {
  const reading = new Reading();
  const visit = (node) => {
    if (typeof node === 'string') return void (reading.text += node);
    if (Array.isArray(node)) return node.forEach(visit);
    const rule = rules[typeOf(node)];
    if (rule) return rule(node, reading, visit);
    reading.others.push(typeOf(node));
    visit(node.children ?? node.value ?? node.content ?? []);
  };
  visit(nodes);
  return reading;
}

/** As forums do for parsers that leave it to them, before they parse. */
const escapeHtml = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const showdownGithub = new showdown.Converter();
showdownGithub.setFlavor('github');

const text = (get) => (node, reading) => void (reading.text += get(node));

function readDiscord(message) {
  return readTree(plain(discord.parse)(message, 'extended'), ({type}) => type, {
    text: text(({content}) => content),
    br: text(() => '\n'),
    twemoji: text(({name}) => name),
    url: ({target, content}, reading, visit) => reading.link(target, () => visit(content)),
    link: ({target, content}, reading, visit) => reading.link(target, () => visit(content)),
    autolink: ({target, content}, reading, visit) => reading.link(target, () => visit(content)),
  });
}

function readTelegram(message) {
  const {text: shown, entities = []} = telegram(message);
  const reading = new Reading();
  reading.text = shown;
  for (const {_: type, offset, length, url} of entities) {
    const part = shown.slice(offset, offset + length);
    if (type === 'messageEntityTextUrl') reading.links.push({href: url, text: part});
    else reading.others.push(type);
  }
  return reading;
}

const readRocketChat = (message) =>
  readTree(rocketChat.parse(message), ({type}) => type, {
    PARAGRAPH: ({value}, reading, visit) => {
      if (reading.text) reading.text += '\n';
      visit(value);
    },
    PLAIN_TEXT: text(({value}) => value),
    EMOJI: ({unicode}, reading) => {
      if (unicode) reading.text += unicode;
      else reading.others.push('EMOJI');
    },
    LINE_BREAK: text(() => '\n'),
    LINK: ({value: {src, label}}, reading, visit) => reading.link(src.value, () => visit(label)),
  });

const readMisskey = (message) =>
  readTree(mfm.parse(message), ({type}) => type, {
    text: text(({props}) => props.text),
    unicodeEmoji: text(({props}) => props.emoji),
    url: ({props}, reading, visit) => reading.link(props.url, () => visit(props.url)),
    link: ({props, children}, reading, visit) => reading.link(props.url, () => visit(children)),
  });

/** Slack's own editor escapes what is pasted, and puts the addresses that it finds into `<…>`. */
function readSlack(message) {
  const sent = message
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/https?:\/\/\S+/g, '<$&>');
  const unescape = (value) => value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  const {NodeType, parse: parseSlack} = slackModule;
  return readTree(parseSlack(sent).children, ({type}) => type, {
    [NodeType.Text]: text((node) => unescape(node.text)),
    [NodeType.URL]: ({url}, reading, visit) => reading.link(unescape(url), () => visit(unescape(url))),
  });
}
const slackModule = slack.parse ? slack : await import('slack-message-parser');

const markdownIt = new MarkdownIt({linkify: true});
const YaParser = plain(YaBbcode);

/** By the channel that copies for them, then by name. */
export const parsers = {
  markdown: {
    'micromark with GFM': (message) => readHtml(micromark(message, {extensions: [gfm()], htmlExtensions: [gfmHtml()]})),
    marked: (message) => readHtml(marked.parse(message)),
    'markdown-it': (message) => readHtml(markdownIt.render(message)),
    commonmark: (message) => readHtml(new HtmlRenderer().render(new Parser().parse(message))),
    remarkable: (message) => readHtml(new Remarkable().render(message)),
    'showdown as GitHub': (message) => readHtml(showdownGithub.makeHtml(message)),
  },
  'chat-markdown': {
    'discord-markdown-parser': readDiscord,
    '@mtcute (Telegram)': readTelegram,
  },
  'chat-text': {
    '@rocket.chat': readRocketChat,
    'mfm-js (Misskey)': readMisskey,
    'slack-message-parser': readSlack,
  },
  bbcode: {
    '@bbob/html': (message) =>
      // It escapes what stands in tags itself.
      readHtml(plain(bbob)(message.replace(/(?<=\]).*(?=\[)/s, escapeHtml), plain(bbobPreset)())),
    'ya-bbcode': (message) => readHtml(new YaParser().parse(message)),
    'js-bbcode-parser': (message) => readHtml(plain(bbcodeParser).parse(escapeHtml(message))),
    'xbbcode-parser': (message) => readHtml(plain(xbbcode).process({text: message}).html),
    'bbcode-to-react': (message) =>
      readHtml(renderToStaticMarkup(createElement('div', null, plain(bbcodeToReact).toReact(message)))),
  },
  html: {
    'parse5, a fragment': (message) => readHtml(message),
  },
  'rich-text': {
    // What a page reads of the clipboard is a whole document.
    'parse5, a document': (message) => readHtml(message, parse),
  },
};

/** Adds Mattermost's own version of marked, which is not in a registry: a CommonJS file. */
export async function addMattermost(file) {
  const mattermost = plain(await import(file));
  parsers.markdown['mattermost/marked'] = (message) =>
    readHtml((mattermost.parse ?? mattermost)(message, {sanitize: true, gfm: true, mangle: false}));
}
