// Takes the place of `src/elements/internal/start-page.ts` where another script starts the page.

/** Does nothing. */
export const startPage = (): void => {};
