// `dark-social-report.js`: `<dark-social-report>`, alone on a page or beside one of the main scripts, whichever runs first.

import {define} from '../../elements/internal/define.js';
import {DarkSocialReportElement} from '../../elements/report/report-element.js';

define('dark-social-report', DarkSocialReportElement);
