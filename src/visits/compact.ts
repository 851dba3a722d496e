// The small edition, which rides in the drop-in: messengers, mail, the large networks, searches and assistants. Any other site is a
// referral, told by its host.

import {isRobot} from '../core/robot.js';
import {createClassifier} from './classify.js';

const signs = `social=.7
facebook;;;fbclid
messaging
wechat;micromessenger;*|tencent.com
whatsapp;*|wa4a|waios/;*
messenger;*|orca-;*|orca.facebook.com
telegram;*;*|t.me
line; line/;line.me
sms;;messaging.apps.\\S+;utm_medium=sms
snapchat|kakaotalk|zalo|discord;*;*
slack|viber;;*
email
gmail;;^mail.google.com|gm.android.\\S+
outlook;;outlook.(live|office).\\S+
;;;utm_medium=(e?-?mail|newsletter)
email=.85
;;;(mc_eid|_hsenc|mkt_tok|_kx)=
ai
chatgpt;*;*|chat.openai.com;utm_source=chatgpt
gemini|copilot;;(gemini.google|copilot.microsoft).com
claude|perplexity|grok|deepseek|mistral;;*
social
instagram|linkedin|reddit|pinterest;*;*|pinterest.\\S+
threads;barcelona;*|threads.net
facebook;fb(_i|a[nv]/)|metaiab;*
x;twitter;t.co|*|twitter.com
tiktok;musical_ly|bytedance;*|zhiliaoapp.com
bluesky;;bsky.app
youtube|vk;;*
search
google;gsa/;^google.\\w{2,3}(.\\w\\w)?|googlequicksearchbox.\\S+
yandex;;^yandex.\\S+|ya.ru
baidu;baidubox;*
bing;bing(s|w);*
duckduckgo|ecosia|qwant|startpage;;*
search=.75
yahoo|naver;naver;search.\\S+
email=.75
;;(web|e)?mail\\d*.\\S+|deref-\\S+
campaign
;;;(\\w+clk?id|[gw]braid)=|(utm|mtm|pk)_`;

export const classifyVisit = /* @__PURE__ */ createClassifier(signs, isRobot);
