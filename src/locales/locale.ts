// What a locale holds: the words that elements show and say. A new one is a file with such an object.

/** The words of one language. `{}` stands for a channel's name, where nothing else is said. */
export interface Locale {
  /** BCP 47 tag, compared with the nearest `lang`. */
  code: string;
  /** Name of a group of buttons. */
  shareGroup: string;
  /** Name of a button, for screen readers. */
  shareOn: string;
  /** Names of channels that are not brands, by id. */
  channelNames: Record<string, string>;
  /** Names of buttons for which `on` will not do, by the channel's id. */
  channelLabels: Record<string, string>;
  /** Said when the link was copied. */
  linkCopied: string;
  /** Said when the link was copied for an app that opens without it. */
  linkCopiedForApp: string;
  /** Said above the link when it could not be copied. */
  copyManually: string;
  /** Goes with a passage that was copied; `{}` stands for the link. */
  readMore: string;
}

/** Words of a locale with a name or a link in place of `{}`, whatever characters it has. */
export const fillIn = (words: string, value: string): string => words.replace('{}', () => value);
