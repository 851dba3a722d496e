// The types of the components' props.

import type {CSSProperties, ForwardRefExoticComponent, HTMLAttributes, RefAttributes} from 'react';
import type {ErrorDetail, ShareDetail, ShareEvent} from '../../core/events/event.js';
import type {DarkSocialShareElement} from '../../elements/share/share-element.js';

/** Styles, and the custom properties of the elements: `{'--dark-social-radius': '8px'}`. */
export type Style = CSSProperties & {readonly [property: `--dark-social-${string}`]: string | number | undefined};

/** The props of an element: some of its properties, listeners of its events, and what every HTML element takes. */
export type ElementProps<E extends HTMLElement, Names extends keyof E, Listeners = unknown> = Omit<
  HTMLAttributes<E>,
  Names | keyof Listeners | 'style'
> &
  Listeners & {[Name in keyof Pick<E, Names>]?: E[Name] | undefined} & {
    /** Styles, and the custom properties of the element. */
    style?: Style | undefined;
  };

/** A component of an element. Its ref gives the element. */
export type ElementComponent<E extends HTMLElement, Props> = ForwardRefExoticComponent<Props & RefAttributes<E>>;

/** Properties of the share bar that all elements with share buttons have. */
type SharingNames =
  | 'url'
  | 'shareTitle'
  | 'shareText'
  | 'textFragment'
  | 'image'
  | 'campaign'
  | 'content'
  | 'message'
  | 'name'
  | 'messengerAppId'
  | 'counts'
  | 'labels'
  | 'look'
  | 'size'
  | 'theme'
  | 'align'
  | 'lang';

/** The names of the properties of an element with share buttons, and further ones. */
export type SharingPropNames<Further extends string = never> = SharingNames | Further;

/** Props of an element that hands them to the share bar in it: texts, since they are attributes. */
export type PropsOfBar<Own extends string> = {
  [Name in Exclude<SharingNames, Own | 'counts' | 'message' | 'lang'>]?: DarkSocialShareElement[Name] | undefined;
} & {
  /** What messages say: `{title}: {url}`. Default: the option, or else the text, then the link. */
  message?: string | undefined;
  /** JSON: `'{"whatsapp": 1200}'`. */
  counts?: string | undefined;
};

/** Listeners of the events of elements that share. */
export interface ShareListeners {
  /** Before a button acts: `event.preventDefault()` stops the share and its record. */
  onDarkSocialBeforeShare?: ((event: CustomEvent<ShareDetail>) => void) | undefined;
  /** After a share: `event.detail` is the event record. */
  onDarkSocialShare?: ((event: CustomEvent<ShareEvent>) => void) | undefined;
  /** A link could not be made: `event.detail.error`. */
  onDarkSocialError?: ((event: CustomEvent<ErrorDetail>) => void) | undefined;
}
