// What previewOf() answers.

/** How a rule is known: read in the app's source, documented by its maker, or assumed from what others observed. */
export type Basis = 'source' | 'documented' | 'assumed';

/** The card that an app shows for a link. */
export interface Card {
  /** As it is shown: cut where the app cuts it. */
  title?: string;
  /** As it is shown: cut where the app cuts it. Absent if the app shows none. */
  description?: string;
  /** The whole address of the image. */
  image?: string;
  /** The name of the site, if the app shows it. */
  siteName?: string;
  /** What the app shows of the address, usually its host. Absent if it shows nothing of it. */
  address?: string;
  /** How large the image is shown: over the card's width, as a small picture beside the text, or not at all. */
  size: 'large' | 'small' | 'none';
}

/** `serious`: something that the page says is lost. `minor`: the card could be better. */
export type Severity = 'serious' | 'minor';

/** Something about the page that an app cannot show as it is meant. */
export interface Problem {
  /** Which problem it is: the same for all apps. */
  code: ProblemCode;
  severity: Severity;
  /** A sentence that says what is wrong and what to do. */
  message: string;
  /** The limit behind it, where there is one: bytes, characters or tags. */
  limit?: number;
}

/** A problem, with the apps that have it. */
export interface PageProblem extends Problem {
  /** The ids of the apps. */
  apps: string[];
}

/** How one app shows a page. */
export interface Preview {
  /** The app's id: `whatsapp`. */
  app: string;
  /** The app's name: `WhatsApp`. */
  name: string;
  /** How its rules are known. Single rules may be known better or worse: see docs/previews.md. */
  basis: Basis;
  /** Where its rules were read: an address, or a repository with its commit, and when. */
  source: string;
  /** What it shows. Absent if it shows the plain link. */
  card?: Card;
  /** What is missing, unread or cut. */
  problems: Problem[];
  /** What else affects the preview but is not in the page's HTML, a sentence each. */
  unchecked: string[];
}

/** How all apps show a page. */
export interface PagePreviews {
  /** One for each app. */
  previews: Preview[];
  /** The problems of all apps, each once, serious ones first. */
  problems: PageProblem[];
}

/** What can be wrong. */
export type ProblemCode =
  | 'address-characters'
  | 'address-ending'
  | 'address-length'
  | 'address-login'
  | 'address-not-https'
  | 'address-reserved'
  | 'attribute-quotes'
  | 'description-cut'
  | 'image-format'
  | 'image-insecure'
  | 'image-relative'
  | 'image-too-small'
  | 'images-several'
  | 'no-description'
  | 'no-image'
  | 'no-og-title'
  | 'no-title'
  | 'picture-chosen'
  | 'site-name-cut'
  | 'site-name-too-long'
  | 'structured-data-first'
  | 'tag-missing'
  | 'tags-outside-head'
  | 'tags-too-far-down'
  | 'tags-too-many'
  | 'title-cut'
  | 'wrong-attribute';
