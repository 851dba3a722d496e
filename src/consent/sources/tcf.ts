// IAB Europe's Transparency and Consent Framework, 2.2 and later, by the CMP's API.
// https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md

import {attempt} from '../../core/utils/attempt.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {Tell} from './source.js';
import {whenThere} from '../when-there.js';

/** Which of the reader's choices are asked for. */
export interface TcfOptions {
  /**
   * Purposes that must all be allowed; default `[1, 8]`: access to information on the device, which reading a token off an
   * address may be, and measuring content performance.
   */
  purposes?: readonly number[] | undefined;
  /** Id, in the Global Vendor List, of the vendor that gets the events: it must be allowed too. */
  vendor?: number | undefined;
  /** Whether a legitimate interest that the reader did not object to will do; never for purpose 1. Default `false`. */
  legitimateInterests?: boolean | undefined;
}

type Choices = Record<number, boolean | undefined>;

/** What a listener is called with, as far as it is read here. */
interface TcData {
  listenerId?: number;
  gdprApplies?: boolean;
  eventStatus?: string;
  purposeOneTreatment?: boolean;
  purpose?: {consents?: Choices; legitimateInterests?: Choices};
  vendor?: {consents?: Choices; legitimateInterests?: Choices};
}

type TcfApi = (
  command: string,
  version: number,
  callback: (data: TcData | null, success: boolean) => void,
  parameter?: number,
) => void;

const page = globalThis as {__tcfapi?: TcfApi};

/** Whether the reader's choices, once made, allow what is asked for. */
function allows(data: TcData, {purposes = [1, 8], vendor, legitimateInterests}: TcfOptions): boolean {
  const allowed = (choices: TcData['purpose'], id: number, interest = legitimateInterests): boolean =>
    choices?.consents?.[id] === true || (!!interest && choices?.legitimateInterests?.[id] === true);
  return (
    purposes.every((id) =>
      // Not disclosed, because the publisher's country does not ask for it.
      id === 1 ? data.purposeOneTreatment === true || allowed(data.purpose, id, false) : allowed(data.purpose, id),
    ) &&
    (vendor === undefined || allowed(data.vendor, vendor))
  );
}

/**
 * Follows the CMP of the page: `pending` from when its function, or the stub that queues for it, is there until the reader
 * has chosen; `granted` where the GDPR does not apply. While the choices are shown again, the last ones hold.
 */
export function followTcf(options: TcfOptions, tell: Tell): () => void {
  let listener: number | undefined;
  let stopped = false;

  const remove = () =>
    attempt(() => listener !== undefined && page.__tcfapi?.('removeEventListener', 2, () => {}, listener));

  const end = whenThere(
    () => (typeof page.__tcfapi === 'function' ? page.__tcfapi : undefined),
    (api) => {
      tell('pending');
      try {
        api('addEventListener', 2, (data, success) => {
          if (!success || !data) return warnOnce('the CMP tells nothing by __tcfapi; consent stays pending.');
          listener = data.listenerId;
          if (stopped) remove();
          else if (data.gdprApplies === false) tell('granted');
          else if (/^(tcloaded|useractioncomplete)$/.test(String(data.eventStatus))) {
            tell(allows(data, options) ? 'granted' : 'denied');
          }
        });
      } catch (error) {
        warnOnce(`the CMP's __tcfapi failed: ${error}; consent stays pending.`);
      }
    },
  );
  return () => {
    stopped = true;
    end();
    remove();
  };
}
