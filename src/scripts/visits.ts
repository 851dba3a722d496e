// A second script, for who wants to know of every app, network and robot: it gives the page the full edition of `classifyVisit`,
// wherever it stands and whenever it comes, until the page has loaded.

import {offer} from '../visits/editions/current.js';
import {classifyVisit} from '../visits/editions/full.js';

offer(classifyVisit);
