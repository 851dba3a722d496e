// IAB Europe's Transparency and Consent Framework, 2.2 and later, through the API of the consent management platform (CMP).
// https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md

import {attempt} from '../../core/utils/attempt.js';
import {readGlobal} from '../../core/utils/globals.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {OnConsent} from './source.js';

/** Which of the visitor's choices must be allowed. */
export interface TcfOptions {
  /**
   * Purposes that must all be allowed. Default `[1, 8]`: access to information on the device, which reading a token from a URL
   * may be, and measuring content performance.
   */
  purposes?: readonly number[] | undefined;
  /** Id, in the Global Vendor List, of the vendor that gets the events; it must be allowed too. Default: none. */
  vendor?: number | undefined;
  /** Whether a legitimate interest suffices that the visitor did not object to; never for purpose 1. Default `false`. */
  legitimateInterests?: boolean | undefined;
}

type Choices = Record<number, boolean | undefined>;

/** The fields that are read of what a listener gets. */
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

/** Throws TypeError for ids that no TCF purpose or vendor can have. */
export function checkTcf({purposes = [], vendor = 1}: TcfOptions): void {
  for (const id of [...purposes, vendor]) {
    if (!(Number.isInteger(id) && id > 0))
      throw new TypeError(`dark-social: ${id} is no TCF purpose or vendor: give whole numbers from 1 on`);
  }
}

/** Whether the visitor's choices allow what is required. */
function allows(data: TcData, {purposes = [1, 8], vendor, legitimateInterests}: TcfOptions): boolean {
  const allowed = (choices: TcData['purpose'], id: number, interest = legitimateInterests): boolean =>
    choices?.consents?.[id] === true || (!!interest && choices?.legitimateInterests?.[id] === true);
  return (
    purposes.every((id) =>
      // Purpose 1 is not asked for in countries whose law does not require it.
      id === 1 ? data.purposeOneTreatment === true || allowed(data.purpose, id, false) : allowed(data.purpose, id),
    ) &&
    (vendor === undefined || allowed(data.vendor, vendor))
  );
}

function findApi(): TcfApi | undefined {
  const api = readGlobal<TcfApi>('__tcfapi');
  return typeof api === 'function' ? api : undefined;
}

/**
 * Follows the page's CMP: `pending` from when its function or stub is on the page until the visitor has chosen; `granted` if the
 * GDPR does not apply. While the dialog is open again, the last choices hold.
 */
export function followTcf(options: TcfOptions, onConsent: OnConsent): () => void {
  let listener: number | undefined;
  let stopped = false;

  const removeListener = () =>
    attempt(() => listener !== undefined && findApi()?.('removeEventListener', 2, () => {}, listener));

  function onTcData(data: TcData | null, success: boolean): void {
    if (!success || !data) return warnOnce('the CMP answers nothing by __tcfapi; consent stays pending.');
    listener = data.listenerId;
    if (stopped) removeListener();
    else if (data.gdprApplies === false) onConsent('granted');
    else if (data.eventStatus === 'tcloaded' || data.eventStatus === 'useractioncomplete')
      onConsent(allows(data, options) ? 'granted' : 'denied');
  }

  const stopWaiting = waitForGlobal(findApi, (api) => {
    onConsent('pending');
    try {
      api('addEventListener', 2, onTcData);
    } catch (error) {
      warnOnce(`the CMP's __tcfapi failed: ${error}; consent stays pending.`);
    }
  });
  return () => {
    stopped = true;
    stopWaiting();
    removeListener();
  };
}
