// Counts posts as the networks do, apart from how the package does. Each throws above the limit.

const most = (max: number, counted: number): void => {
  if (counted > max) throw new RangeError(`${counted} of ${max} characters`);
};

const graphemes = (text: string): number => [...new Intl.Segmenter().segment(text)].length;
const bytes = (text: string): number => new Blob([text]).size;

/** A space or a line break between words and link. */
const between = (words: string): number => (words ? 1 : 0);

/** An emoji, also of several code points; the flag `v` is newer than the language that TypeScript writes here. */
const anyEmoji = new RegExp('\\p{RGI_Emoji}', 'gv');

/** https://docs.x.com/fundamentals/counting-characters: all links count 23, emoji 2, and characters outside some ranges 2. */
export const atMost280OnX = (words: string): void =>
  most(
    280,
    words
      .normalize()
      .replace(anyEmoji, 'xx')
      .replace(/[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/gu, 'xx').length +
      between(words) +
      23,
  );

/** https://developers.facebook.com/documentation/threads/posts: emoji by their bytes in UTF-8. A link that is too long alone stays. */
export const atMost500OnThreads = (words: string, link: string): void => {
  let counted = 0;
  const rest = words.replace(anyEmoji, (emoji) => {
    counted += bytes(emoji);
    return '';
  });
  if (words) most(500, counted + [...rest].length + between(words) + link.length);
};

/** https://docs.bsky.app/docs/advanced-guides/intent-links, and the post's lexicon: 300 graphemes, 3000 bytes, and the whole link. */
export const atMost300OnBluesky = (words: string, link: string): void => {
  if (!words) return;
  most(300, graphemes(`${words}\n${link}`));
  most(3000, bytes(`${words}\n${link}`));
};

/** Mastodon's own limit: graphemes, a link as 23. */
export const atMost500OnMastodon = (words: string): void => most(500, graphemes(words) + between(words) + 23);
