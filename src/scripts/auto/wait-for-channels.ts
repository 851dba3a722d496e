// Lets elements wait for the files of the channels that they name. Runs before the elements are defined, since that draws those on the
// page.

import {readEnvironment} from '../../core/page/environment.js';
import {appsFor} from '../../elements/internal/channel-order.js';
import {languageOf} from '../../locales/find-locale.js';
import {SharingElement} from '../../elements/internal/sharing-element.js';
import {loadChannels} from './load-channels.js';

/** An element, as far as its updates go. */
interface Updating extends Element {
  channels?: unknown;
  channel?: unknown;
  /** Lit's own: draws the element. */
  performUpdate(): void;
  scheduleUpdate(): Promise<void> | void;
}

// Lit awaits what this hook returns (https://lit.dev/docs/components/lifecycle/#scheduleupdate).
Object.assign(SharingElement.prototype, {
  scheduleUpdate(this: Updating): Promise<void> | void {
    const {channels = [this.channel]} = this;
    const loading = loadChannels(
      channels === 'auto' ? appsFor(languageOf(this) || readEnvironment().language) : channels,
    );
    // It may name others by then.
    return loading ? loading.then(() => this.scheduleUpdate()) : this.performUpdate();
  },
});
