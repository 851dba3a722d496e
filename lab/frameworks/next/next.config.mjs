// The application takes a file of the test's from outside its own folder.

import {join} from 'node:path';

const root = join(import.meta.dirname, '../../../test');

export default {turbopack: {root}, outputFileTracingRoot: root};
