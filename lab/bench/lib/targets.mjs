// What the package promises beside its peers, and whether this run shows it.
import {summarize, summarizeRatios} from './statistics.mjs';

/** Each target with its figure: measured in time, which decides, and in main-thread work. `of(name)` gives a contender's samples. */
export function judge(of) {
  const against = (base, measure, name = 'dark-social') => ({
    measured: summarizeRatios(of(name)[measure], of(base)[measure]).median,
    work: summarizeRatios(of(name)[`${measure}Work`], of(base)[`${measure}Work`]).median,
  });
  const [visible, staticVisible] = ['dark-social', 'static HTML'].map((name) => `${name}, content-visibility`);
  return [
    {what: '1,000 bars cold, × static HTML', limit: 1.6, ...against('static HTML', 'cold')},
    {
      what: 'the same with content-visibility on both',
      limit: 1.6,
      ...against(staticVisible, 'cold', visible),
    },
    {what: 'heap a bar, bytes', limit: 1000, measured: summarize(of('dark-social').heap).median},
    {what: 'first bar, × before the redesign', limit: 1, ...against('dark-social before the redesign', 'first')},
    {
      what: '1,000 bars cold, × before the redesign',
      limit: 1.15,
      ...against('dark-social before the redesign', 'cold'),
    },
    {what: 'first bar, × shareon', limit: 1, ...against('shareon', 'first')},
    {what: 'first bar, × react-share', limit: 1, ...against('react-share', 'first')},
    {what: 'first bar, × plain Lit element', limit: 1.25, ...against('plain Lit element', 'first')},
    {
      what: 'the same without labels, which it lacks',
      limit: 1.25,
      ...against('plain Lit element', 'first', 'dark-social, labels hidden'),
    },
  ].map((target) => ({...target, met: target.measured <= target.limit}));
}
