// What the tools of Vue know of the elements: they check templates by these types. Never run: it need only compile.

import type {ShareEvent} from 'dark-social';
import type {DarkSocialShareElement} from 'dark-social/elements/share.element.js';
import type {GlobalComponents} from 'vue';
import type {} from 'dark-social/types/vue';

type Props<Name extends keyof GlobalComponents> = InstanceType<GlobalComponents[Name]>['$props'];

declare const bar: InstanceType<GlobalComponents['dark-social-share']>;
declare const gate: InstanceType<GlobalComponents['dark-social-gate']>;

export const right: [Props<'dark-social-share'>, Props<'dark-social-gate'>, Props<'dark-social-image'>] = [
  {
    class: ['wide'],
    style: {marginTop: '8px'},
    id: 'bar',
    key: 'bar',
    channels: ['whatsapp', 'copy'],
    layout: 'menu',
    shareTitle: 'Bees',
    onClick: (event) => event.clientX,
  },
  {friend: true, minDepth: '2'},
  {look: 'soft', shareText: 'A bee'},
];
declare const shared: CustomEvent<ShareEvent> & {readonly currentTarget: DarkSocialShareElement};
bar.$emit('dark-social-share', shared);
bar.layout satisfies string;

export const wrong: [Props<'dark-social-share'>, Props<'dark-social-gate'>, Props<'dark-social-image'>] = [
  // @ts-expect-error -- no such layout
  {layout: 'grid'},
  // @ts-expect-error -- a number in words
  {minDepth: 'two'},
  // @ts-expect-error -- no such look of the bar inside
  {look: 'fancy'},
];
// @ts-expect-error -- no such property
export const unknown: Props<'dark-social-share'> = {shareTitel: 'Bees'};
// @ts-expect-error -- read-only
export const readOnly: Props<'dark-social-gate'> = {open: true};
// @ts-expect-error -- no such event
bar.$emit('dark-social-shar', new CustomEvent('dark-social-shar'));
// @ts-expect-error -- no such event of this element
gate.$emit('dark-social-share', new CustomEvent('dark-social-share'));
// @ts-expect-error -- no such element
export const none: Props<'dark-social-bar'> = {};
