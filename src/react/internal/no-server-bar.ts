// `#server-bar` in browsers, so that their bundles do not carry what only servers need.

/** Renders nothing: in a browser the element draws its bar. */
export const serverBar = (): undefined => undefined;
