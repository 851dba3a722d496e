import type {Forms} from '../forms.js';

export const tools: Forms = {};
