import type {ChannelWords} from '../../core/channel.js';

/** The words of a button that saves the page in a reading list, a notebook or a board. */
export const saveWords = (name: string): {en: ChannelWords; fr: ChannelWords} => ({
  en: {label: `Save to ${name}`, copied: `Link copied: paste it into ${name}`},
  fr: {label: `Enregistrer dans ${name}`, copied: `Lien copié : collez-le dans ${name}`},
});
