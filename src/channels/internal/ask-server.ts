// For networks of many servers: asks which one is the visitor's, and opens an address there.

import type {Channel, ShareContent} from '../../core/channel.js';
import {readTabStorage, writeTabStorage} from '../../core/page/tab-storage.js';
import {linkAttributes} from '../../core/share/follow-link.js';
import {isBlocked} from '../../core/share/is-blocked.js';
import {attempt} from '../../core/utils/attempt.js';
import {doc} from '../../core/utils/globals.js';
import {copyContent} from '../copy.js';
import {make, openDialog, phrase} from './dialog.js';
import {wordsIn} from './words-in.js';

/** A network whose visitors are at home on many servers. */
export interface ServerNetwork {
  /** The channel's id, by which the server is remembered. */
  id: string;
  /** The name in the heading. */
  name: string;
  /** A server that the visitor may know: `lemmy.world`. */
  example: string;
  /** Returns the address to open on a server, which is a host name (`lemmy.world`), with a port if the visitor gave one. */
  address(server: string, content: ShareContent): string;
}

// `{}` stands for the network's name, or for the example.
const words = {
  en: {
    heading: 'Share on {}',
    server: 'Your server',
    example: 'For example {}',
    wrong: 'Enter the name of your server, for example {}',
    open: 'Continue',
    cancel: 'Cancel',
  },
  fr: {
    heading: 'Partager sur {}',
    server: 'Votre serveur',
    example: 'Par exemple {}',
    wrong: 'Saisissez le nom de votre serveur, par exemple {}',
    open: 'Continuer',
    cancel: 'Annuler',
  },
};

/**
 * Reads a server's name out of what a visitor may type or paste: `lemmy.world`, `https://lemmy.world/c/books`, `@me@lemmy.world`.
 * Returns nothing where there is no host name in it.
 */
function readServer(text: string): string | undefined {
  const [, name] = /^(?:https?:\/*)?(?:[^/]*@)?([^/?#]*)/i.exec(text.trim()) ?? [];
  const url = attempt(() => new URL(`https://${name}`));
  // A number alone would be an IP address.
  if (!url || !/^(?=.*[a-z])[a-z\d-]+(\.[a-z\d-]+)+$/.test(url.hostname)) return undefined;
  return url.host;
}

const storageKey = (id: string): string => `dark-social.server.${id}`;

/**
 * Returns the `activate` of a channel that asks for the visitor's server and opens an address there, in a new tab. Its outcome is
 * `opened`, `cancelled` where the visitor closed the dialog, and `copied` in a frame that may not open tabs.
 *
 * @example
 * ```ts
 * activate: askServer({id: 'lemmy', name: 'Lemmy', example: 'lemmy.world', address: (server, {url}) => `https://${server}/create_post?url=${percentEncode(url)}`}),
 * ```
 */
export const askServer =
  ({id, name, example, address}: ServerNetwork): NonNullable<Channel['activate']> =>
  async (content, {language: pageLanguage}) => {
    const {language, heading, server: label, example: hint, wrong, open, cancel} = wordsIn(words, pageLanguage);
    const input = make('input', {
      id: 'server',
      // Not `url`, of which browsers would demand a scheme.
      type: 'text',
      dir: 'ltr',
      inputmode: 'url',
      enterkeyhint: 'go',
      autocapitalize: 'none',
      autocomplete: 'off',
      spellcheck: 'false',
      autofocus: '',
      'aria-describedby': 'hint error',
      value: readTabStorage(storageKey(id)) ?? '',
    });
    const error = make('p', {id: 'error', class: 'error', role: 'alert'});
    const cancelButton = make('button', {type: 'button'}, cancel);
    const form = make(
      'form',
      {novalidate: ''},
      make('label', {for: 'server'}, phrase(label)),
      input,
      make('p', {id: 'hint', class: 'hint'}, phrase(hint.replace('{}', example))),
      error,
      make('div', {class: 'actions'}, cancelButton, make('button', {class: 'primary'}, open)),
    );
    const dialog = openDialog({heading: heading.replace('{}', name), language, body: form});
    input.select();

    let href: string | undefined;
    cancelButton.addEventListener('click', dialog.close);
    input.addEventListener('input', () => {
      error.textContent = '';
      input.removeAttribute('aria-invalid');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const server = readServer(input.value);
      if (server) {
        writeTabStorage(storageKey(id), server);
        href = address(server, content);
        // In the user gesture, outside which browsers open no tab.
        if (!isBlocked(href)) Object.assign(doc.createElement('a'), linkAttributes(href)).click();
        dialog.close();
      } else {
        input.setAttribute('aria-invalid', 'true');
        error.replaceChildren(phrase(wrong.replace('{}', example)));
        input.focus();
      }
    });
    await dialog.closed;
    if (!href) return 'cancelled';
    return isBlocked(href) ? copyContent(content) : 'opened';
  };
