// Every public function, called with what cannot be meant: it fails with a sentence of ours, or does what its docs say.

import assert from 'node:assert/strict';
import test from 'node:test';
import {publicModules} from '../tools/public-modules.mjs';

const given = {'no argument': [], null: [null], 'a number': [7], 'an empty object': [{}], 'an empty text': ['']};
/** Calls that have a meaning without what is usually given, with all of the above or with some of it. */
const all = Object.keys(given);
const optional = ['no argument', 'null', 'an empty object'];
const never = {
  // Any value is one that is no token, no arrival, no robot, no record, nothing to classify.
  ...{parseToken: all, readArrival: all, isRobot: all, checkEvent: all, classifyVisit: all},
  // They take nothing, or tell on the console what they cannot use.
  ...{
    readEnvironment: all,
    reset: all,
    tracker: all,
    trackVisits: all,
    memory: all,
    memoryCampaigns: all,
    auto: all,
    consoleSink: all,
  },
  ...{configure: all, check: all, describeClients: all, inWords: ['an empty object']},
  // Falsy sinks are ignored, as in `configure({sinks})`.
  addSink: ['no argument', 'null', 'an empty text'],
  followConsent: optional,
  localAnalytics: optional,
  tokenId: ['an empty text'],
  linkForText: ['an empty text'],
  createSummary: optional,
  estimateDark: ['an empty text'],
  // Without an address the element draws the bar.
  renderElement: ['an empty object'],
  eventProperties: ['an empty object'],
  ...{postgresTable: ['no argument'], postgresCampaignTable: ['no argument'], clickhouseTable: ['no argument']},
};
/** Parts of the package for each other, and components, which frameworks call. */
const isInternal = (name) =>
  name.endsWith('Backend') || /^(DarkSocial|describe|matomoSink|sinkNames|sinksByName|knownChannels)/.test(name);

// Sinks find their client by themselves, or take it: some a function, the others any object.
const byFunction = ['alloy', 'clarity', 'ga4', 'pirsch', 'plausible', 'simpleAnalytics', 'vercel'];
for (const module of publicModules().filter((name) => name.includes('/analytics/to-'))) {
  for (const name of Object.keys(await import(module)).filter((each) => !isInternal(each)))
    never[name] ??= byFunction.includes(name) ? ['no argument', 'null'] : optional;
}
never.opentelemetry = ['an empty object'];
never.yandexMetrica = [];

const functions = new Map();
for (const module of publicModules()) {
  for (const [name, value] of Object.entries(await import(module))) {
    if (typeof value === 'function' && !isInternal(name) && !/^class\b/.test(String(value))) functions.set(value, name);
  }
}

test('there are functions to be called', () => assert.ok(functions.size > 60, String(functions.size)));

for (const [call, name] of functions) {
  for (const [what, args] of Object.entries(given)) {
    const mayWork = never[name]?.includes(what);
    test(`${name} with ${what} ${mayWork ? 'throws nothing' : 'fails with a sentence'}`, async () => {
      const attempt = async () => void (await call(...args));
      if (mayWork) return attempt();
      await assert.rejects(attempt, (error) => {
        assert.equal(error.name, 'TypeError');
        assert.match(error.message, /^dark-social: .*\w+.*\S/);
        assert.doesNotMatch(error.message, /destructure|undefined \(reading|not a function|not iterable/);
        return true;
      });
    });
  }
}
