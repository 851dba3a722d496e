// `dark-social.min.js`: everything common in one script.

import {classifyVisit} from '../visits/editions/compact.js';
import {currentClassifier} from '../visits/editions/current.js';
import {trackVisits} from '../visits/track-visits.js';
import {namedSinks, type LoadLocal} from './named-sinks.js';
import {ownTag} from './own-tag.js';
import {readScriptOptions} from './script-options.js';
import {startScript} from './start-script.js';
import '../elements/button/button.js';
import '../elements/share/share.js';

const tag = ownTag(
  'dark-social(?!-(early|lite|consent|endpoint|visits|debug|messengers|networks|tools|selection|image|local|report|ask))',
);
const loadLocal = async () =>
  (await import(new URL('dark-social-local.js', tag?.src).href)) as Awaited<ReturnType<LoadLocal>>;

startScript(readScriptOptions(tag), {
  createSinks: (names) => namedSinks(names, loadLocal),
  functions: {classifyVisit: currentClassifier(classifyVisit)},
});
trackVisits(classifyVisit);
