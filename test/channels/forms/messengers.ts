import type {Forms} from '../forms.js';

export const messengers: Forms = {};
