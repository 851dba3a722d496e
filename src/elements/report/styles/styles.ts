// All styles of the report.

import {chartStyles} from './chart.styles.js';
import {figureStyles} from './figures.styles.js';
import {frameStyles} from './frame.styles.js';

export const styles = [frameStyles, figureStyles, chartStyles];
