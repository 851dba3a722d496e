// React components of the elements. Bundlers take those that are used.

export {DarkSocialAsk, type DarkSocialAskProps} from './ask.js';
export {DarkSocialButton, type DarkSocialButtonProps} from './button.js';
export {DarkSocialGate, type DarkSocialGateProps} from './gate.js';
export {DarkSocialGoal, type DarkSocialGoalProps} from './goal.js';
export {DarkSocialImage, type DarkSocialImageProps} from './image.js';
export {DarkSocialInvite, type DarkSocialInviteProps} from './invite.js';
export {DarkSocialQr, type DarkSocialQrProps} from './qr.js';
export {DarkSocialReport, type DarkSocialReportProps} from './report.js';
export {DarkSocialSelection, type DarkSocialSelectionProps} from './selection.js';
export {DarkSocialShare, type DarkSocialShareProps} from './share.js';

// What `ref` gives.
export type {DarkSocialAskElement} from '../elements/ask/ask-element.js';
export type {DarkSocialButtonElement} from '../elements/button/button-element.js';
export type {DarkSocialGateElement} from '../elements/gate/gate-element.js';
export type {DarkSocialGoalElement} from '../elements/goal/goal-element.js';
export type {DarkSocialImageElement} from '../elements/image/image-element.js';
export type {DarkSocialInviteElement} from '../elements/invite/invite-element.js';
export type {DarkSocialQrElement} from '../elements/qr/qr-element.js';
export type {DarkSocialReportElement} from '../elements/report/report-element.js';
export type {DarkSocialSelectionElement} from '../elements/selection/selection-element.js';
export type {DarkSocialShareElement} from '../elements/share/share-element.js';
