import type {Forms} from '../forms.js';

export const networks: Forms = {
  // https://developers.facebook.com/docs/plugins/share-button
  facebook: {begins: 'https://www.facebook.com/sharer/sharer.php?', link: 'u'},
};
