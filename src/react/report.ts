// The React component of <dark-social-report>.

import {DarkSocialReportElement} from '../elements/report/report.js';
import {createComponent} from './internal/create-component.js';
import type {ElementComponent, ElementProps} from './internal/props.js';

/** Props of {@link DarkSocialReport}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialReportProps = ElementProps<
  DarkSocialReportElement,
  'records' | 'summary' | 'store' | 'src' | 'live' | 'address' | 'theme' | 'utcOffset' | 'range' | 'lang'
>;

/**
 * A report on what came of shares, for the site's owner.
 *
 * @example
 * ```tsx
 * <DarkSocialReport store="local" range={28} />
 * ```
 */
export const DarkSocialReport: ElementComponent<DarkSocialReportElement, DarkSocialReportProps> = createComponent({
  displayName: 'DarkSocialReport',
  tagName: 'dark-social-report',
  elementClass: DarkSocialReportElement,
});
