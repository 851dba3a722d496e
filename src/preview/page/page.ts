// A page as those read it who run no scripts.

/** The mark around an attribute's value as it was written; empty for none. */
export type Quote = '"' | "'" | '';

export interface Attribute {
  /** Decoded: `&amp;` is `&`. */
  value: string;
  quote: Quote;
}

/** An element that says something about the page. */
export interface Tag {
  /** Lower case: `meta`, `title`, `link`, `h1`, `h2`, `h3`, `p`, `img`, `script` (JSON-LD only). */
  name: string;
  /** In the order in which they were written. */
  attributes: ReadonlyMap<string, Attribute>;
  /** The start tag as it was written. */
  source: string;
  /** The text in it. */
  text: string;
  /** Whether it has no elements in it. */
  isPlain: boolean;
  /** Which element it stands in: elements with the same parent have the same number. */
  parent: number;
  /** Whether a browser puts it into the head. */
  inHead: boolean;
  /** Whether no `<body>` stands before it. */
  isBeforeBody: boolean;
  /** The bytes of the page up to its end, in UTF-8. */
  end: number;
}

export interface Page {
  /** The address as it is shared. */
  address: string;
  url: URL;
  tags: readonly Tag[];
  /** The beginning of the text that visitors see, in parts. */
  text: readonly {text: string; end: number}[];
}
