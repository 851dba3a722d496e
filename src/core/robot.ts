/**
 * Whether a user agent is a robot's: search engines, link previews, monitors and headless browsers name themselves.
 * Compact on purpose; real readers' apps (`Instagram`, `WhatsApp` inside Chrome's string) are none.
 */
export const isRobot = (userAgent: string): boolean =>
  /bot\b|crawl|spider|preview|externalhit|headless|lighthouse|\+http|fetcher|prerender|phantomjs|^WhatsApp/i.test(
    userAgent,
  );
