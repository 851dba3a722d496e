// What a person does on an article, and what stands in the messages that they send.

import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';
import {mintToken} from 'dark-social';

/** Waits until the page is painted as it is: labels come with the first frame, and move what stands beside them. */
export const painted = (reader) =>
  reader.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until the page has drawn what it knows. */
export async function drawn(reader) {
  await reader.until(() => !!part('bar'));
  await painted(reader);
}

/** How much the page has stored, of each kind of store; its cookies too, but those that it may not read. */
export const storedBy = (reader) =>
  reader.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** What it is where there is nothing. */
export const nothingStored = {cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0};

/** Copies the link: the share that needs no other tab. */
export async function copy(reader) {
  await drawn(reader);
  await reader.click('button[data-channel=copy]');
  await reader.until(() => part('status')?.textContent);
}

/** Clicks a channel's link, and gives the address that the new tab asked for; the article's tab is in front again. */
export async function follow(visitor, channel, options) {
  const {tab} = visitor;
  await drawn(tab);
  const opened = await visitor.opened(() => visitor.click(`a[data-channel=${channel}]`, options));
  const address = await addressOf(visitor, opened);
  await opened.close();
  await tab.activate();
  return address;
}

/**
 * The address that a tab was sent to. Messengers are out of a test's reach, so that nothing answers there; each engine then
 * shows a page of its own, and tells in its own way where the tab was to go.
 */
export async function addressOf(visitor, tab) {
  for (let tries = 0; tries < 160; tries++) {
    for (const read of [() => tab.raw.target().url(), () => driverUrl(visitor, tab), () => tab.url()]) {
      const address = await Promise.resolve()
        .then(read)
        .catch(() => '');
      if (/^https?:/.test(address)) return address;
    }
    await delay(50);
  }
  return assert.fail('the new tab was sent nowhere');
}

async function driverUrl({raw: driver}, {key}) {
  await driver.switchTo().window(key);
  return driver.getCurrentUrl();
}

/** The link in a message's address, decoded as the app at the other end does. */
export function linkIn(address) {
  const {searchParams} = new URL(address);
  return searchParams.get('url') ?? /https?:\S+/.exec(searchParams.get('text') ?? '')?.[0] ?? assert.fail(address);
}

/** A token as somebody's share would bear it. */
export const mint = (channel = 'telegram') => mintToken({channel});

/** What kinds of events there were, in order. */
export const types = (events) => events.map(({type}) => type);
