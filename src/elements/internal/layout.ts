// Layouts whose code and styles are files of their own, loaded when an element asks for them.

import type {CSSResultOrNative, ReactiveElement} from '@lit/reactive-element';
import type {Outcome} from '../../core/channel.js';
import type {Locale} from '../../locales/locale.js';

/** The layouts with a file in `src/elements/layouts/`. */
export const layoutNames = ['menu', 'side', 'bottom'] as const;

export type LayoutName = (typeof layoutNames)[number];

/** The sharing element as a layout sees it. */
export interface LayoutHost extends ReactiveElement {
  readonly locale: Locale;
  readonly labels: string;
  readonly align?: string | undefined;
  layout: LayoutName | 'bar' | 'stack';
  /** Shows the words of the first so many buttons. */
  showLabels(count: number): void;
  /** Whether the device's share sheet comes before a menu: `auto` or `never`. */
  readonly sheet: string;
  /**
   * Shares by a channel that acts by itself, drawn or not, as a click on its button does, without showing the visitor what came of it.
   * Resolves to the outcome; to `failed`, without an event, where this device has no such channel; to nothing where the page cancelled
   * the share.
   */
  share(channelId: string, event: Event, button: HTMLElement): Promise<Outcome | undefined>;
}

/** A layout, as its file exports it under its name. */
export interface Layout {
  /** Adopted beside the element's own. Each rule begins with `:host([layout='…'])`, since they stay when the layout changes. */
  readonly styles: CSSResultOrNative;
  /** Begins the behaviour. Returns a function that ends it. */
  connect(host: LayoutHost): () => void;
}
