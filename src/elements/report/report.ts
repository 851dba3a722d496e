// Registers <dark-social-report>.

import {define} from '../internal/define.js';
import {DarkSocialReportElement} from './report-element.js';

export {DarkSocialReportElement} from './report-element.js';

define('dark-social-report', DarkSocialReportElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-report': DarkSocialReportElement;
  }
}
