// What TypeScript knows of the elements in Solid. Never run: it need only compile.

import type {DarkSocialShareElement} from 'dark-social/elements/share.element.js';
import type {} from 'dark-social/types/solid';

let bar: DarkSocialShareElement | undefined;

export const right = (
  <>
    <dark-social-share
      ref={bar}
      class="wide"
      style={{'margin-top': '8px'}}
      channels={['whatsapp', 'copy']}
      layout="menu"
      share-title="Bees"
      prop:shareTitle="Bees"
      attr:share-text="About bees"
      onClick={(event) => event.currentTarget.layout satisfies string}
      on:dark-social-share={(event) => [event.detail.outcome.length, event.currentTarget.shareTitle]}
    >
      <a href="/share">Share</a>
    </dark-social-share>
    <dark-social-share
      ref={(element) => (bar = element)}
      on:dark-social-before-share={{handleEvent: (event) => event.detail.url.length, once: true}}
    />
    <dark-social-gate friend prop:minDepth={2} on:dark-social-unlock={({detail}) => detail.gate} />
    <dark-social-image attr:look="soft" />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error -- no such layout */}
    <dark-social-share layout="grid" />
    {/* @ts-expect-error -- no such layout */}
    <dark-social-share prop:layout="grid" />
    {/* @ts-expect-error -- no such property */}
    <dark-social-share prop:shareTitel="Bees" />
    {/* @ts-expect-error -- no number */}
    <dark-social-share attr:share-title={3} />
    {/* @ts-expect-error -- the detail is known */}
    <dark-social-share on:dark-social-share={(event) => event.detail.nothing} />
    {/* @ts-expect-error -- a ref of another element */}
    <dark-social-button ref={bar} />
    {/* @ts-expect-error -- a number in words */}
    <dark-social-gate attr:min-depth="two" />
    {/* @ts-expect-error -- no such look of the bar inside */}
    <dark-social-image attr:look="fancy" />
    {/* @ts-expect-error -- no such element */}
    <dark-social-bar />
  </>
);
