// Whether a link opened what it leads to, as far as a page can see that.

/** How long an app may take to open, in ms: iOS and Android take about a second. */
const appOpenTimeout = 1500;

/**
 * Resolves to whether something else came to the front in time: it hides the page, or on a desktop takes the focus. On phones
 * the focus tells nothing, since the message that no app can open the address takes it too.
 */
export const appOpened = (desktop: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const types = ['visibilitychange', 'pagehide', ...(desktop ? ['blur'] : [])];
    const end = (opened: boolean) => {
      clearTimeout(timer);
      for (const type of types) removeEventListener(type, onLeave);
      resolve(opened);
    };
    const onLeave = () => end(true);
    const timer = setTimeout(end, appOpenTimeout, false);
    for (const type of types) addEventListener(type, onLeave);
  });
