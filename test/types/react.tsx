// What TypeScript knows of the elements in React. Never run: it need only compile.

import {createRef} from 'react';
import type {DarkSocialShareElement} from 'dark-social/elements/share.element.js';
import type {ShareEvent} from 'dark-social';
import type {} from 'dark-social/types/react';

const ref = createRef<DarkSocialShareElement>();
const onShare = (event: CustomEvent<ShareEvent>) => event.detail.channel;

export const right = (
  <>
    <dark-social-share
      ref={ref}
      key="bar"
      id="bar"
      className="wide"
      style={{marginTop: 8}}
      lang="fr"
      data-test="bar"
      aria-label="Share"
      channels={['whatsapp', 'copy']}
      layout="menu"
      look="outline"
      share-title="Bees"
      shareTitle="Bees"
      counts={{whatsapp: 3}}
      campaign={undefined}
      onClick={(event) => event.currentTarget.layout satisfies string}
      ondark-social-share={(event) => [event.detail.outcome.length, event.currentTarget.shareTitle]}
    >
      <a href="/share">Share</a>
    </dark-social-share>
    <dark-social-share ondark-social-share={onShare} />
    <dark-social-button channel="copy">Copy</dark-social-button>
    <dark-social-gate friend={true} min-depth="2" minDepth={2} ondark-social-unlock={({detail}) => detail.gate} />
    <dark-social-goal by="shares" target="3" value={1} ondark-social-goal={({detail}) => detail.target.toFixed()} />
    <dark-social-image corner="top-end" look="soft" share-text="A bee" size="medium" />
    <dark-social-invite href="https://chat.whatsapp.com/abc" ondark-social-invite={({detail}) => detail.service} />
    <dark-social-qr size={200} ecc="H" downloads show-link />
    <dark-social-report records={[]} range={7} />
    <dark-social-selection for="text" min-length={20} />
    <dark-social-ask one-in={5} delay="2" ondark-social-answer={({detail}) => detail.answer} />
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
    {/* @ts-expect-error -- another event's detail */}
    <dark-social-share ondark-social-before-share={onShare} />
    {/* @ts-expect-error -- a ref of another element */}
    <dark-social-button ref={ref} />
    {/* @ts-expect-error -- a number in words */}
    <dark-social-gate min-depth="two" />
    {/* @ts-expect-error -- read-only */}
    <dark-social-gate open={true} />
    {/* @ts-expect-error -- no such event of this element */}
    <dark-social-goal ondark-social-unlock={({detail}) => detail.gate} />
    {/* @ts-expect-error -- no such corner */}
    <dark-social-image corner="middle" />
    {/* @ts-expect-error -- no such look of the bar inside */}
    <dark-social-image look="fancy" />
    {/* @ts-expect-error -- no such element */}
    <dark-social-bar />
  </>
);
