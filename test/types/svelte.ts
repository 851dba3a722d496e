// What the tools of Svelte know of the elements: they check templates by these types. Never run: it need only compile.

import type {ShareEvent} from 'dark-social';
import type {SvelteHTMLElements} from 'svelte/elements';
import type {} from 'dark-social/types/svelte';

type Known = {[Tag in `dark-social-${'share' | 'button' | 'gate' | 'image' | 'qr'}`]: SvelteHTMLElements[Tag]};
const element = <Tag extends keyof Known>(tag: Tag, props: Known[Tag]) => [tag, props];

element('dark-social-share', {
  class: ['wide'],
  style: 'margin-top: 8px',
  'data-test': 'bar',
  channels: ['whatsapp', 'copy'],
  layout: 'menu',
  'share-title': 'Bees',
  shareTitle: 'Bees',
  onclick: (event) => event.currentTarget.layout satisfies string,
  'ondark-social-share': (event) => [event.detail.outcome.length, event.currentTarget.shareTitle],
  'on:dark-social-share': (event: CustomEvent<ShareEvent>) => event.detail.channel,
});
element('dark-social-gate', {friend: true, 'min-depth': 2});
element('dark-social-image', {look: 'soft'});

const around = (props: SvelteHTMLElements['div']) => props;
around({'ondark-social-share': (event) => [event.detail.outcome, event.currentTarget.align]});
// @ts-expect-error -- no such event
around({'ondark-social-shar': () => {}});

// @ts-expect-error -- no such layout
element('dark-social-share', {layout: 'grid'});
// @ts-expect-error -- no such property
element('dark-social-share', {shareTitel: 'Bees'});
// @ts-expect-error -- no such attribute
element('dark-social-share', {'share-titel': 'Bees'});
// @ts-expect-error -- no such event
element('dark-social-share', {'ondark-social-shar': () => {}});
// @ts-expect-error -- the detail is known
element('dark-social-share', {'ondark-social-share': (event) => event.detail.nothing});
// @ts-expect-error -- a number in words
element('dark-social-gate', {'min-depth': 'two'});
// @ts-expect-error -- no such look of the bar inside
element('dark-social-image', {look: 'fancy'});
