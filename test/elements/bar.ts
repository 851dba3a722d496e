// What the tests of the elements have in common: the buttons of a bar, the links they hand to apps, the page around them.

import 'axe-core';
import type {AxeResults, RunOptions} from 'axe-core';
import {expect} from 'chai';
import 'dark-social/elements';
import type {DarkSocialShareElement} from 'dark-social/elements/share.js';
import {fixture, nextFrame} from '../tools/browser.js';

export type Button = HTMLAnchorElement | HTMLButtonElement;

const {axe} = globalThis as unknown as {axe: {run(context: Element, options: RunOptions): Promise<AxeResults>}};

/** Puts an element on the page and waits until its labels found their room, so that a mouse finds it where it stays. */
export async function show<E extends Element = Bar>(html: string): Promise<E> {
  const element = await fixture<E>(html);
  await nextFrame();
  return element;
}

export const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
export const find = <E extends Element = HTMLElement>(element: Element, selector: string): E =>
  root(element).querySelector<E>(selector) ?? expect.fail(`no ${selector} in <${element.localName}>`);

/** The buttons and links of a bar, in order. */
export const buttons = (element: Element): Button[] => [...root(element).querySelectorAll<Button>('[part~=button]')];
/** The ids of their channels, in order. */
export const ids = (element: Element): (string | undefined)[] => buttons(element).map(({dataset}) => dataset.channel);
/** The link of a channel. */
export const link = (element: Element, id: string): HTMLAnchorElement =>
  find(element, `a[part~=button][data-channel="${id}"]`);
/** The button of a channel. */
export const button = (element: Element, id: string): Button => find(element, `[part~=button][data-channel="${id}"]`);
/** What a button says to a screen reader. */
export const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? (element.textContent as string).trim();

/** The words that a message begins with, and the link that it ends with, read out of an app's address by the URL standard's rules alone. */
export function message({href}: HTMLAnchorElement): {fields: Map<string, string>; words: string; url: URL} {
  const query = /\?([^#]*)/.exec(href)?.[1] ?? expect.fail(`no message in ${href}`);
  const fields = new Map(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))]),
  );
  const text = fields.get('url') ?? fields.get('link') ?? fields.get('text') ?? fields.get('body') ?? '';
  const [, words, url] = /^(.*?)(\S*)$/s.exec(text) as string[];
  return {fields, words: words.trim(), url: new URL(url)};
}

/** The token that a link hands on. */
export const tokenOf = (link: HTMLAnchorElement): string | null => message(link).url.searchParams.get('ds');

/** Nothing that axe knows is wrong, the experimental rule about visible words and names, and the size of targets included. */
export async function expectAccessible(element: Element): Promise<void> {
  // What fades in has its contrast only at the end.
  await Promise.all(element.shadowRoot?.getAnimations().map(({finished}) => finished) ?? []);
  const rules = {'label-content-name-mismatch': {enabled: true}, 'target-size': {enabled: true}};
  const {violations} = await axe.run(element, {rules, resultTypes: ['violations']});
  const told = violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary}`),
  );
  expect(told).to.deep.equal([]);
}

/** Takes a property of the navigator to be something else, until the end of the test. */
export function pretend(name: string, value: unknown): void {
  Object.defineProperty(navigator, name, {value, configurable: true});
  atEnd.push(() => delete (navigator as unknown as Record<string, unknown>)[name]);
}

export const devices = {
  desktop: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
};

/** Keeps the page where it is when links are followed; returns the addresses that would have been opened. */
export function stayHere(): string[] {
  const followed: string[] = [];
  const stop = (event: Event) => {
    const at = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!at || event.defaultPrevented) return;
    followed.push(at.href);
    event.preventDefault();
  };
  for (const type of ['click', 'auxclick']) {
    addEventListener(type, stop);
    atEnd.push(() => removeEventListener(type, stop));
  }
  return followed;
}

/** The console's warnings from now until the end of the test. */
export function listenToWarnings(): string[] {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (...words) => void warnings.push(words.join(' '));
  atEnd.push(() => (console.warn = warn));
  return warnings;
}

/** Every event of a name from now until the end of the test, as the page hears it. */
export function listenTo<Name extends keyof HTMLElementEventMap>(name: Name): HTMLElementEventMap[Name][] {
  const heard: HTMLElementEventMap[Name][] = [];
  const listener = (event: Event) => void heard.push(event as HTMLElementEventMap[Name]);
  addEventListener(name, listener);
  atEnd.push(() => removeEventListener(name, listener));
  return heard;
}

/** A later task: what a click leaves for later is done. */
export const later = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets whatever waits for a second or more take a quarter of that, until the end of the test. */
export function hurry(): void {
  const {setTimeout: timer} = globalThis;
  globalThis.setTimeout = ((callback: () => void, ms = 0, ...given: []) =>
    timer(callback, ms < 1000 ? ms : ms / 4, ...given)) as typeof setTimeout;
  atEnd.push(() => (globalThis.setTimeout = timer));
}

export type Bar = DarkSocialShareElement;

const atEnd: (() => unknown)[] = [];

afterEach(() => {
  for (const undo of atEnd.splice(0).reverse()) undo();
});
