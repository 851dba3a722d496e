// Helpers for tests that run in the page: fixtures that go away by themselves, and the hands of a real user.

import {executeServerCommand} from '@web/test-runner-commands';

/** Which engine runs this test. */
export const engine: 'chromium' | 'firefox' | 'webkit' = / Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : / Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** Puts HTML on the page, waits for its first element's first update, and takes it away after the test. */
export async function fixture<T extends Element = HTMLElement>(html: string): Promise<T> {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  const holder = document.createElement('div');
  holder.append(document.importNode(template.content, true));
  document.body.append(holder);
  atEnd.push(() => holder.remove());
  const element = holder.firstElementChild as T & {updateComplete?: Promise<unknown>};
  await element.updateComplete;
  return element;
}

/** After the next frame was made, when styles, sizes and observers are settled. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The next event of this name; fails if none comes. */
export function oneEvent<T extends Event = Event>(target: EventTarget, name: string, within = 5000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${name} within ${within} ms`)), within);
    const listener = (event: Event) => {
      clearTimeout(timer);
      resolve(event as T);
    };
    target.addEventListener(name, listener, {once: true});
  });
}

/** Waits until the condition holds, and returns what it gave. */
export async function until<T>(condition: () => T | Promise<T>, within = 5000): Promise<NonNullable<T>> {
  const end = performance.now() + within;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface ClickOptions {
  button?: 'left' | 'middle' | 'right';
  modifiers?: ('Shift' | 'Control' | 'Alt' | 'Meta')[];
}

/** A click by the mouse, which the page can trust, on the element's middle. A link is really followed: prevent that first. */
export async function trustedClick(element: Element, options?: ClickOptions): Promise<void> {
  await mouse('click', element, options);
}

/** Moves the mouse over the element. */
export async function hover(element: Element): Promise<void> {
  await mouse('move', element);
}

/** Presses one key (`Enter`) or several at once (`Shift+Tab`), by the names of KeyboardEvent.key. */
export async function press(keys: string): Promise<void> {
  await command('user-press', keys.split('+'));
}

/** Types a text into whatever has the focus. */
export async function type(text: string): Promise<void> {
  await command('user-type', text);
}

/** Makes the page this size until the end of the test. */
export async function setViewport(width: number, height: number): Promise<void> {
  const before = {width: innerWidth, height: innerHeight};
  atEnd.push(() => command('user-viewport', before));
  await command('user-viewport', {width, height});
  await until(() => innerWidth === width);
}

/** Sets media features until the end of the test: `{'forced-colors': 'active'}`. False where the engine cannot (all but Chromium). */
export async function emulateMedia(features: Record<string, string>): Promise<boolean> {
  atEnd.push(() => command('user-media', []));
  const list = Object.entries(features).map(([name, value]) => ({name, value}));
  return (await command('user-media', list)) as boolean;
}

/** What the clipboard holds, found as a user finds it: by pasting. */
export async function readClipboard(): Promise<string> {
  const area = document.createElement('textarea');
  document.body.append(area);
  area.focus();
  const pasted = oneEvent(area, 'input', 1000).catch(() => undefined);
  await press('Control+v');
  await pasted;
  area.remove();
  return area.value;
}

const atEnd: (() => unknown)[] = [];

/** Takes the mouse to the far corner, so that the next test does not begin under it. */
const putMouseAway = () =>
  command('user-mouse', {type: 'move', x: innerWidth - 1, y: innerHeight - 1, button: 'left', modifiers: []});

afterEach(async () => {
  for (const undo of atEnd.splice(0).reverse()) await undo();
});

async function mouse(type: string, element: Element, {button = 'left', modifiers = []}: ClickOptions = {}) {
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  if (!width || !height) throw new Error(`nothing to point at: <${element.localName}> has no size`);
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  if (!atEnd.includes(putMouseAway)) atEnd.push(putMouseAway);
  await command('user-mouse', {type, x, y, button, modifiers});
}

function command(name: string, payload: unknown): Promise<unknown> {
  return executeServerCommand(name, payload);
}
