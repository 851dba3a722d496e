import type {Channel} from '../../core/channel.js';
import {copyContent} from '../copy.js';
import {native} from '../native.js';

/**
 * For apps that no address reaches: on phones the device's share sheet, in which the visitor chooses the app; elsewhere the link is
 * copied, and the note says where to paste it.
 */
export const shareOrCopy: NonNullable<Channel['activate']> = async (content, environment) => {
  if (environment.platform !== 'desktop' && native.isAvailable?.(environment, true)) {
    const outcome = await native.activate?.(content, environment);
    if (outcome && outcome !== 'failed') return outcome;
  }
  return copyContent(content);
};
