// Writes test/channels/further.txt from the built channels: `npm run addresses`. test/channels/further.test.ts holds the two together.

import {writeFileSync} from 'node:fs';
import {furtherTable} from '../test/channels/further-table.mjs';

writeFileSync(new URL('../test/channels/further.txt', import.meta.url), furtherTable());
