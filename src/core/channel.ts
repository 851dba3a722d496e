// The interface of channels: plain objects that say how a link gets to an app.

/** An icon of one path. */
export interface Icon {
  /** SVG path data. */
  path: string;
  /** The view box; default `0 0 24 24`. */
  viewBox?: string | undefined;
  /** Drawn as a line two units wide instead of as a filled shape. */
  stroke?: boolean | undefined;
}

/** What is shared. */
export interface ShareContent {
  /** The link to send, already decorated, or a short one that leads there. */
  url: string;
  /** The decorated link itself, where it is not `url`. */
  long?: string | undefined;
  /** The page's title: a mail's subject. */
  title?: string | undefined;
  /** Words to send along with the link. */
  text?: string | undefined;
  /** The words before and after the link, for apps that take all in one field. Default: the text and a line break, and nothing. */
  message?: readonly [before: string, after: string] | undefined;
  /** Address of a picture. */
  image?: string | undefined;
  /** The site's Facebook app id, without which Messenger's dialog on desktops refuses. */
  appId?: string | undefined;
}

/** Where the visitor is. */
export interface Environment {
  /** The kind of device: apps have an address for each. */
  platform: 'ios' | 'android' | 'desktop';
  /** BCP 47 tag of the page's language. */
  language: string;
  /** Runs as an installed web app, where a new tab would leave an empty window behind. */
  standalone?: boolean;
}

/** All values of {@link Outcome}. */
export const outcomes = ['opened', 'copied', 'shared', 'cancelled', 'failed'] as const;

/**
 * What is known about a share. `opened`: a link was followed; `copied`; `shared`: the device's share sheet took it; `cancelled`: the
 * visitor closed the sheet; `failed`. Nobody can know whether a message was sent.
 */
export type Outcome = (typeof outcomes)[number];

/** The outcomes of shares that count: a link has left the page, as far as anybody can know. */
export const sentOutcomes: readonly string[] = ['opened', 'copied', 'shared'] satisfies Outcome[];

/** Words of a channel in one language, where its name and the locale's `shareOn` will not do. */
export interface ChannelWords {
  /** The name to show: `Print`. Default: the channel's `name`. */
  name?: string;
  /** What the button does, for screen readers and tooltips: `Save to Instapaper`. Default: for tools the name, else `Share on …`. */
  label?: string;
  /** Shown when the link was copied: `Markdown copied`. */
  copied?: string;
}

/** A way to share. To add one to the package: CONTRIBUTING.md, "Add a channel". */
export interface Channel {
  /** The name that analytics gets: `whatsapp`. At most 64 letters, digits, `-`, `_` and `.`. */
  id: string;
  /** Two characters of the token's alphabet, never reused, never changed. Those that begin with `x` are the site's own. */
  code: string;
  /** `utm_source` where the id would mislead; default: the id. */
  utm?: string;
  /** The name to show; brand names are not translated. */
  name: string;
  /** Words by language: BCP 47 tags, of which `en` is the default. Those of the page's locales win for the usual channels. */
  words?: Readonly<Record<string, ChannelWords>>;
  /** Messengers and mail, public networks, or tools such as copying. */
  kind: 'messaging' | 'network' | 'utility';
  /** The icon on the button. */
  icon: Icon;
  /** Brand colour as `#rrggbb`. */
  color: string;
  /** Whether bars show the channel on this device; `named`: the page asked for it by name. Default: yes. */
  isAvailable?(environment: Environment, named: boolean): boolean;
  /**
   * Returns the absolute URL to follow, or nothing where there is none on this device. It may have the scheme `https:`, `mailto:`, `sms:`, `tel:`, or an
   * app's own (`line:`). Addresses that run script (`javascript:`, `data:`), open files (`file:`) or belong to the browser or the
   * operating system (`about:`, `view-source:`, `chrome:`, `ms-…:`) are not followed: the link is then offered for copying, and one
   * warning says so.
   */
  href?(content: ShareContent, environment: Environment): string | undefined;
  /** What a click does instead of following a link: copying, the device's share sheet. Called inside the click. */
  activate?(content: ShareContent, environment: Environment): Promise<Outcome>;
  /** What a click does beside following the link; the outcome that it resolves to is shown to the visitor. */
  alsoOnClick?(content: ShareContent, environment: Environment): Promise<Outcome> | undefined;
  /** Called during the user gesture, before it is known whether the app opens. */
  onAppLaunch?(opened: Promise<boolean>): void;
  /** Called when the app did not open. */
  fallback?(content: ShareContent, environment: Environment): Promise<Outcome>;
}
