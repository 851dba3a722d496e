// What TypeScript knows of the elements in Preact. Never run: it need only compile.

import {createRef} from 'preact';
import type {DarkSocialShareElement} from 'dark-social/elements/share.element.js';
import type {} from 'dark-social/types/preact';

const ref = createRef<DarkSocialShareElement>();

export const right = (
  <>
    <dark-social-share
      ref={ref}
      key="bar"
      class="wide"
      style="margin-top: 8px"
      channels={['whatsapp', 'copy']}
      layout="menu"
      share-title="Bees"
      shareTitle="Bees"
      onClick={(event) => event.currentTarget.layout satisfies string}
      ondark-social-share={(event) => [event.detail.outcome.length, event.currentTarget.shareTitle]}
    >
      <a href="/share">Share</a>
    </dark-social-share>
    <dark-social-gate friend min-depth={2} ondark-social-unlock={({detail}) => detail.gate} />
    <dark-social-image look="soft" />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error -- no such layout */}
    <dark-social-share layout="grid" />
    {/* @ts-expect-error -- no such property */}
    <dark-social-share shareTitel="Bees" />
    {/* @ts-expect-error -- no number */}
    <dark-social-share share-title={3} />
    {/* @ts-expect-error -- the detail is known */}
    <dark-social-share ondark-social-share={(event) => event.detail.nothing} />
    {/* @ts-expect-error -- a ref of another element */}
    <dark-social-button ref={ref} />
    {/* @ts-expect-error -- a number in words */}
    <dark-social-gate min-depth="two" />
    {/* @ts-expect-error -- no such look of the bar inside */}
    <dark-social-image look="fancy" />
    {/* @ts-expect-error -- no such element */}
    <dark-social-bar />
  </>
);
