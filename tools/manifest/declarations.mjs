// What the plugins of the manifest share.

/** All declarations of a manifest. */
export const declarationsOf = ({modules}) => modules.flatMap(({declarations = []}) => declarations);

/** Attributes and properties of a declaration, with the names of both where one mirrors the other. */
export const attributesAndFields = ({attributes = [], members = []}) => [
  ...attributes,
  ...members.filter(({kind}) => kind === 'field'),
];

/** The name of the property that an attribute or a field stands for. */
export const propertyOf = ({kind, name, fieldName}) => (kind === 'field' ? name : fieldName);
