// The Solid component of <dark-social-report>.

import type {Component} from 'solid-js';
import {DarkSocialReportElement} from '../elements/report/report.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps} from './internal/element-props.js';

/** Props of {@link DarkSocialReport}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialReportProps = ElementProps<DarkSocialReportElement>;

/**
 * A report on what came of shares, for the site's owner.
 *
 * @example
 * ```tsx
 * <DarkSocialReport store="local" range={28} />
 * ```
 */
export const DarkSocialReport: Component<DarkSocialReportProps> = createComponent(
  'dark-social-report',
  DarkSocialReportElement,
);
