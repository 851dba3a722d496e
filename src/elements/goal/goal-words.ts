// The words of <dark-social-goal>. They are not in the locales of the package, since most pages do not use the element.

import type {GoalWords, Locale, PluralWords} from '../../locales/locale.js';
import {attempt} from '../../core/utils/attempt.js';

const en: GoalWords = {
  label: 'Progress',
  progress: {
    shares: {one: 'You shared {value} of {target} time', other: 'You shared {value} of {target} times'},
    channels: {one: 'You shared by {value} of {target} channel', other: 'You shared by {value} of {target} channels'},
    arrivals: {
      one: '{value} of {target} friend came by your link',
      other: '{value} of {target} friends came by your links',
    },
  },
  reached: {
    shares: {one: 'You shared it. Thank you!', other: 'You shared {value} times. Thank you!'},
    channels: {one: 'You shared it. Thank you!', other: 'You shared by {value} channels. Thank you!'},
    arrivals: {
      one: '{value} friend came by your link. Thank you!',
      other: '{value} friends came by your links. Thank you!',
    },
  },
  unknown: 'Friends who come by your links are counted here',
};

const fr: GoalWords = {
  label: 'Progression',
  progress: {
    shares: {other: 'Vous avez partagé {value} fois sur {target}'},
    channels: {other: 'Canaux par lesquels vous avez partagé : {value} sur {target}'},
    arrivals: {other: 'Proches venus par vos liens : {value} sur {target}'},
  },
  reached: {
    shares: {one: 'Vous avez partagé. Merci !', other: 'Vous avez partagé {value} fois. Merci !'},
    channels: {one: 'Vous avez partagé. Merci !', other: 'Vous avez partagé par {value} canaux. Merci !'},
    arrivals: {
      one: '{value} proche est venu par vos liens. Merci !',
      other: '{value} proches sont venus par vos liens. Merci !',
    },
  },
  unknown: 'Les proches qui viennent par vos liens sont comptés ici',
};

/** The words for a locale: its own, or those of the package; English where there are none. */
export const goalWords = ({code, goal}: Locale): GoalWords => {
  const words = code.split('-')[0] === 'fr' ? fr : en;
  return {
    ...words,
    ...goal,
    progress: {...words.progress, ...goal?.progress},
    reached: {...words.reached, ...goal?.reached},
  };
};

const formatNumber = (value: number, code: string): string =>
  attempt(() => new Intl.NumberFormat(code).format(value)) ?? String(value);

/** Fills in `{value}` and `{target}`, written as the language writes numbers. `decisive`: the number that the plural form goes by. */
export function fillInGoal(
  words: PluralWords,
  {value, target, decisive}: {value: number; target: number; decisive: number},
  code: string,
): string {
  const rule = attempt(() => new Intl.PluralRules(code).select(decisive)) ?? 'other';
  return (words[rule] ?? words.other)
    .replace('{value}', () => formatNumber(value, code))
    .replace('{target}', () => formatNumber(target, code));
}
