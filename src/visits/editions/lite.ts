// The small edition, which rides in the drop-in: messengers, mail, the large networks, searches and assistants. Any other site is a
// referral, told by its host.

import {isRobot} from '../../core/page/bot.js';
import {createClassifier} from '../classify/classify.js';

const signs = `messaging
line; line/;line.me
wechat;micromessenger;*|tencent.com
whatsapp;*|wa4a|waios/;*
sms;;messaging.apps.\\S+;utm_medium=sms
qq; qq/
teams;*[m/];teams.\\S+
snapchat|discord|kakaotalk|zalo;*;*
messenger;*|orca-;*|orca.facebook.com
slack;;*
dingtalk;*
telegram;*;*|t.me
email
email;
gmail;;^mail.google.com|gm.android.\\S+
outlook;;outlook.(live|office).\\S+
;;;utm_medium=(e-?mail|newsletter)
email=.8
proofpoint;;urldefense.(com|us|proofpoint.com)
mimecast;;*|mimecastprotect.com
barracuda;;cudasvc.com
cisco;;secure-web.cisco.com
sophos;;protection.sophos.com
;;clicktime.symantec.com|protect2.fireeye.com|scanmail.trustwave.com|linklock.titanhq.com|url.emailprotection.link|url.avanan.click
email=.7
outlook;;safelinks.protection.(outlook.com|office365.us)
ai
gemini|copilot;copilots;(gemini.google|copilot.microsoft).com
chatgpt;*;*|chat.openai.com;utm_source=chatgpt
claude|perplexity|grok|deepseek|mistral|poe;grokapp;*
social
threads;barcelona;*|threads.net
bluesky;;bsky.app
x;twitter;t.co|*|twitter.com
tiktok;musical|bytedance|trill|ultralite;*
ok;okapp|okios;ok.ru
youtube;;*|youtu.be
tumblr|vk;;*
linkedin;*;*|lnkd.in
instagram|reddit|pinterest;*;*|pinterest.\\S+
facebook;fb_iab|fba[nv]/|metaiab;*
weibo;__*;*
search
yandex;;^yandex.\\S+|ya.ru
baidu;baidubox;*
duckduckgo|ecosia|qwant|startpage;;*
bing;bing[siw]|sapphire;*
google;gsa/|googleapp;^google.\\w{2,3}(.\\w\\w)?|googlequicksearchbox.\\S+
search=.75
sogou|daum;sogous|daumapps;*
yahoo|naver;*\\w*search|naver;search.\\S+
email=.75
;;(deref-|3c|(web|light|ex?)?mail[\\w-]{0,9}.)\\S+`;

export const classifyVisit = /* @__PURE__ */ createClassifier(signs, isRobot);
