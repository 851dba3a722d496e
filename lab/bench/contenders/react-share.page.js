// Bars of react-share. It has neither SMS nor copying: Viber and Line stand in for them.
import {createElement as h} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import {
  EmailIcon,
  EmailShareButton,
  FacebookMessengerIcon,
  FacebookMessengerShareButton,
  LineIcon,
  LineShareButton,
  TelegramIcon,
  TelegramShareButton,
  ViberIcon,
  ViberShareButton,
  WhatsappIcon,
  WhatsappShareButton,
} from 'react-share';

const url = 'https://example.org/article';
const title = 'An article';

function Bar() {
  return h(
    'div',
    {className: 'share', role: 'group', 'aria-label': 'Share'},
    h(WhatsappShareButton, {url, title}, h(WhatsappIcon, {size: 40})),
    h(FacebookMessengerShareButton, {url, appId: '0'}, h(FacebookMessengerIcon, {size: 40})),
    h(TelegramShareButton, {url, title}, h(TelegramIcon, {size: 40})),
    h(ViberShareButton, {url, title}, h(ViberIcon, {size: 40})),
    h(EmailShareButton, {url, subject: title}, h(EmailIcon, {size: 40})),
    h(LineShareButton, {url, title}, h(LineIcon, {size: 40})),
  );
}

// Drawn synchronously, which is kinder to React than its scheduler: nothing waits for a later frame.
window.drawBars = (place, count) => {
  const bars = Array.from({length: count}, (_, key) => h(Bar, {key}));
  flushSync(() => createRoot(place).render(bars));
};
