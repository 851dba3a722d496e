// Solid components of all elements.

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
