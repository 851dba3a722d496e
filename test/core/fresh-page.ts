// Pages of their own for tests of what is one a page: the tracker, the arrival, the address.

import type * as library from './library.js';

export type Library = typeof library;

/** A page in a frame, with a copy of the library that no other test has touched. */
export interface FreshPage {
  window: Window & typeof globalThis & {[global: string]: unknown};
  document: Document;
  library: Library;
  /** Console warnings since the page was made. */
  warnings: string[];
}

export interface PageOptions {
  /** What follows the page's path: `?a=1#b`. */
  address?: string;
  /** Put into `<head>` before the library loads. */
  head?: string;
  /** Markup for a page without an address of its own. */
  srcdoc?: string;
  /** The module to load in place of the library without its elements: its address, as of this test. */
  module?: string;
  /** Sets up the window before the library loads. */
  prepare?(window: FreshPage['window']): void;
}

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** Makes a page and loads the library into it. It is gone after the test. */
export async function freshPage({
  address = '',
  head = '',
  srcdoc,
  module = new URL('library.ts', import.meta.url).pathname,
  prepare,
}: PageOptions = {}): Promise<FreshPage> {
  const frame = document.createElement('iframe');
  if (srcdoc === undefined) frame.src = new URL('page.html', import.meta.url).pathname + address;
  else frame.srcdoc = srcdoc;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  frames.push(frame);
  await loaded;

  const window = frame.contentWindow as FreshPage['window'];
  const warnings: string[] = [];
  window.console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  window.document.head.insertAdjacentHTML('beforeend', head);
  // The test's browser is driven; the page's reader is a person, unless the test says otherwise.
  Object.defineProperty(window.navigator, 'webdriver', {value: false, configurable: true});
  prepare?.(window);
  return {window, document: window.document, library: await loadInto(window, module), warnings};
}

/** Imports the library inside the page, so that all its globals are the page's. */
function loadInto(window: FreshPage['window'], module: string): Promise<Library> {
  return new Promise((resolve, reject) => {
    window.tellLibrary = resolve;
    const script = window.document.createElement('script');
    script.type = 'module';
    script.onerror = reject;
    script.textContent = `import * as library from '${module}'; tellLibrary(library);`;
    window.document.head.append(script);
  });
}
