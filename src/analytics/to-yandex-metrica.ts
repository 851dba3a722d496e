// Yandex Metrica: goals with parameters. https://yandex.com/support/metrica/en/objects/reachgoal

import {checkObject, wrongArgument} from '../core/utils/check-object.js';
import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `ym` function, or its stub. */
export type Ym = (counter: number, command: 'reachGoal', goal: string, parameters: Properties) => unknown;

/** Options of the sink for Yandex Metrica. */
export interface YandexMetricaOptions extends SinkOptions<Ym> {
  /** The number of the counter (tag), since a page may have several. */
  counter: number;
  /** The client's function; default: the page's `ym` or its stub, also if it loads later. */
  ym?: Ym | undefined;
}

export const yandexMetricaBackend = (counter: number): Backend<Ym> => ({
  name: 'yandex-metrica',
  find: /* @__PURE__ */ findGlobal<Ym>('ym'),
  // A goal whose name has one of these characters is not recorded.
  send: (ym, name, properties) => ym(counter, 'reachGoal', name.replace(/[/\\&#?="]/g, '_'), properties),
});

/**
 * A sink for Yandex Metrica. Parameters appear in reports if a goal with the event's name (`share`, `share_arrival`) exists.
 *
 * @throws TypeError if the counter is not an integer.
 */
export function yandexMetrica(given: YandexMetricaOptions): Sink {
  const way = 'give {counter: 1234567}, the number of the counter';
  const {counter, ym, ...options} = checkObject(given, 'yandexMetrica', way);
  if (!Number.isInteger(counter)) throw wrongArgument('yandexMetrica', given, way);
  return functionSink(yandexMetricaBackend(counter), ym, {key: `yandex-metrica:${counter}`, ...options});
}
