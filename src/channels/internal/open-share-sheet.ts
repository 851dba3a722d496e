import type {Outcome} from '../../core/channel.js';

/** Opens the share sheet, and says what the visitor did. Rejects where it is open already: the share that opened it reports the outcome. */
export async function openShareSheet(data: ShareData): Promise<Outcome> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    const {name} = error as Error;
    if (name === 'InvalidStateError') throw error;
    return name === 'AbortError' ? 'cancelled' : 'failed';
  }
}
