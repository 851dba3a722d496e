// The small edition, which rides in the drop-in: messengers, mail, the large networks, searches and assistants. Any other site is a
// referral, told by its host.

import {isRobot} from '../core/robot.js';
import {createClassifier} from './classify.js';

const signs = `social=.7
facebook;;;fbclid
messaging
wechat;micromessenger;*|tencent.com
whatsapp;*|wa4a|waios/;*
line; line/;line.me
sms;;messaging.apps.\\S+;utm_medium=sms
messenger;*|orca-;*|orca.facebook.com
qq; qq/
teams;*[m/];teams.\\S+
snapchat|kakaotalk|zalo|discord;*;*
slack;;*
dingtalk;*
telegram;*;*|t.me
email
gmail;;^mail.google.com|gm.android.\\S+
outlook;;outlook.(live|office).\\S+
;;;utm_medium=(e-?mail|newsletter)
email=.85
;;;(mc_eid|_hsenc|mkt_tok|_kx)=
ai
gemini|copilot;copilots;(gemini.google|copilot.microsoft).com
chatgpt;*;*|chat.openai.com;utm_source=chatgpt
claude|perplexity|grok|deepseek|mistral|poe;grokapp;*
social
instagram|linkedin|reddit|pinterest;*;*|pinterest.\\S+|lnkd.in
threads;barcelona;*|threads.net
vk|youtube|tumblr;;youtu.be|*
x;twitter;t.co|*|twitter.com
tiktok;musical|bytedance|trill|ultralite;*
bluesky;;bsky.app
ok;okapp|okios;ok.ru
facebook;fb_iab|fba[nv]/|metaiab;*
weibo;__*;*
search
google;gsa/|googleapp;^google.\\w{2,3}(.\\w\\w)?|googlequicksearchbox.\\S+;srsltid
yandex;;^yandex.\\S+|ya.ru
baidu;baidubox;*
bing;bing[siw]|sapphire;*
duckduckgo|ecosia|qwant|startpage;;*
search=.75
yahoo|naver;*\\w*search|naver;search.\\S+
sogou|daum;sogous|daumapps;*
email=.75
;;(deref-|3c|(web|light|ex?)?mail[\\w-]{0,9}.)\\S+
campaign
;;;(\\w+clk?id|[gw]braid)=|(utm|mtm|pk)_`;

export const classifyVisit = /* @__PURE__ */ createClassifier(signs, isRobot);
