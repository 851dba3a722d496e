// The counts of shares that a site gives, as buttons show them.

import type {Channel} from '../../core/channel.js';
import {attempt} from '../../core/utils/attempt.js';
import {formatValue} from '../../core/utils/format-value.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {Locale} from '../../locales/locale.js';

/** Writes the counts of channels, in their order, as the language does: `1.2K`. Empty for those without one. `where`: for warnings. */
export function formatCounts(given: unknown, channels: readonly Channel[], {code}: Locale, where: string): string[] {
  const warn = (value: unknown) =>
    warnOnce(`${where} counts=${formatValue(value)} cannot be used: set {"whatsapp": 12}, numbers by channel`);
  const counts = (typeof given === 'string' ? attempt((): unknown => JSON.parse(given)) : given) as
    Record<string, number | null> | undefined;
  if (given && typeof counts !== 'object') warn(given);
  return channels.map(({id}) => {
    const count = counts?.[id];
    if (count == null) return '';
    const isCount = Number.isFinite(count) && count >= 0;
    if (!isCount) warn({[id]: count});
    return (isCount && attempt(() => new Intl.NumberFormat(code, {notation: 'compact'}).format(count))) || '';
  });
}
