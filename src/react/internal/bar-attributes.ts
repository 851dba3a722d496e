// Props of elements that hand their attributes to the share bar in them.

import type {GivenProps} from '../../elements/internal/server-attributes.js';

const attributeNames: Readonly<Record<string, string>> = {
  shareTitle: 'share-title',
  shareText: 'share-text',
  textFragment: 'text-fragment',
  messengerAppId: 'messenger-app-id',
};

/** Writes the names of the bar's attributes as HTML has them. */
export const toBarAttributes = (props: GivenProps): GivenProps =>
  Object.fromEntries(Object.entries(props).map(([name, value]) => [attributeNames[name] ?? name, value]));
