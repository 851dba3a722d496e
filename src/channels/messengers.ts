// Messengers and mail beside the usual ones, a line each.

export {bale} from './bale.js';
export {band} from './band.js';
export {discord} from './discord.js';
export {eitaa} from './eitaa.js';
export {gmail} from './gmail.js';
export {googlechat} from './googlechat.js';
export {imessage} from './imessage.js';
export {kakaotalk} from './kakaotalk.js';
export {line} from './line.js';
export {matrix} from './matrix.js';
export {mattermost} from './mattermost.js';
export {max} from './max.js';
export {outlook} from './outlook.js';
export {outlookwork} from './outlookwork.js';
export {protonmail} from './protonmail.js';
export {rcs} from './rcs.js';
export {rocketchat} from './rocketchat.js';
export {session} from './session.js';
export {signal} from './signal.js';
export {simplex} from './simplex.js';
export {slack} from './slack.js';
export {snapchat} from './snapchat.js';
export {teams} from './teams.js';
export {threema} from './threema.js';
export {viber} from './viber.js';
export {wechat} from './wechat.js';
export {whatsappbusiness} from './whatsappbusiness.js';
export {yahoomail} from './yahoomail.js';
export {zalo} from './zalo.js';
export {zulip} from './zulip.js';

// Services that were shut down.
export {skype} from './skype.js';
export {workplace} from './workplace.js';
