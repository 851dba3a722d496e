// `dark-social-lite.min.js`: the bar, tokens, arrivals, and sinks that the page adds by code. Visits are not classified, and there are
// no ready sinks.

import {formatValue} from '../core/utils/format-value.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {ownTag} from './own-tag.js';
import {readScriptOptions} from './script-options.js';
import {startScript} from './start-script.js';
import '../elements/button/button.js';
import '../elements/share/share.js';

startScript(readScriptOptions(ownTag('dark-social-lite')), {
  createSinks([name]) {
    if (name !== undefined) {
      warnOnce(
        `data-analytics=${formatValue(name)}: dark-social-lite.min.js has no ready sinks. Load dark-social.min.js instead, or add a sink: darkSocial.addSink((event) => …)`,
      );
    }
    return [];
  },
});
