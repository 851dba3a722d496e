// Layouts whose code and styles are files of their own, loaded when an element asks for them.

import type {CSSResultOrNative, ReactiveElement} from '@lit/reactive-element';
import type {Channel, Outcome} from '../../core/channel.js';
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
  /** The channels of the buttons, in order. */
  readonly drawnChannels: readonly Channel[];
  /** Shows the words of the first so many buttons. */
  showLabels(count: number): void;
  /**
   * Shares by a channel, as a click on its button does, without showing the visitor what came of it. Resolves to the outcome, or to
   * nothing where the page cancelled the share.
   */
  share(channel: Channel, event: Event, button: HTMLElement): Promise<Outcome | undefined>;
}

/** A layout, as its file exports it under its name. */
export interface Layout {
  /** Adopted beside the element's own. Each rule begins with `:host([layout='…'])`, since they stay when the layout changes. */
  readonly styles: CSSResultOrNative;
  /** Begins the behaviour. Returns a function that ends it. */
  connect(host: LayoutHost): () => void;
}
