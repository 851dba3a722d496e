// Whether a link opened an app, as far as a page can see that.

/** How long an app may take to open, in ms: iOS and Android take about a second. */
const appOpenTimeout = 1500;

/**
 * Resolves to whether something else came to the front in time: it hides the page, or on desktops takes the focus. On phones a
 * lost focus says nothing, since the message that no app can open the address takes it too.
 */
export const appOpened = (isDesktop: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const types = ['visibilitychange', 'pagehide', ...(isDesktop ? ['blur'] : [])];
    const finish = (opened: boolean) => {
      clearTimeout(timer);
      for (const type of types) removeEventListener(type, onLeave);
      resolve(opened);
    };
    const onLeave = () => finish(true);
    const timer = setTimeout(finish, appOpenTimeout, false);
    for (const type of types) addEventListener(type, onLeave);
  });
