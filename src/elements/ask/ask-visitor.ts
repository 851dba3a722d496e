// Decides whether a visitor is asked: one in so many of those whose visit is dark or direct, and nobody twice.

import type {VisitEvent} from '../../core/events/event.js';
import {existingPageState, type PageState} from '../../core/page/existing-page-state.js';
import {readTabStorage, writeTabStorage} from '../../core/page/tab-storage.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import {warnOnce} from '../../core/utils/warn-once.js';

/** Where a tab notes that its visitor had their chance, if storage is allowed. */
const storageKey = 'dark-social.asked';

const isUnknown = ({source}: VisitEvent): boolean => source === 'dark' || source === 'direct';

/** Draws the lot, once a page and, where storage is allowed, once a tab. */
function isChosen({options, claim}: PageState, oneIn: number): boolean {
  if (!claim('ask')) return false;
  const hadChance = readTabStorage(storageKey, options) != null;
  writeTabStorage(storageKey, '1', options);
  return !hadChance && Math.random() * oneIn < 1;
}

/**
 * Calls back if the page's visitor is to be asked, when the visit is known. As events are, the visit is held while consent is pending, and
 * dropped where it is denied. Returns a function that ends the wait.
 */
export function whenChosen(oneIn: () => number, callback: (page: PageState, visit: VisitEvent) => void): () => void {
  let unsubscribe = (): void => {};

  function follow(page: PageState): void {
    unsubscribe = page.addSink(
      {
        name: 'dark-social-ask',
        send(event) {
          if (event.type === 'visit' && isUnknown(event) && isChosen(page, oneIn())) callback(page, event);
        },
      },
      true,
    );
  }

  /** Not made here: the page's own script has to be the first that starts it. */
  const findPage = () => {
    const page = existingPageState();
    return page?.claims.has('visits') ? page : undefined;
  };
  const stopWaiting = waitForGlobal(findPage, follow, () =>
    warnOnce(
      '<dark-social-ask> asks nobody, since visits are not classified on this page. Load dark-social.min.js or auto.js, or call trackVisits() of dark-social/visits',
    ),
  );
  return () => {
    stopWaiting();
    unsubscribe();
  };
}
