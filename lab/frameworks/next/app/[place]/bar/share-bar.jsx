import {renderBar} from 'dark-social/server';
import {ShareScript} from './share-script.jsx';

export function ShareBar({url, title}) {
  const channels = 'whatsapp messenger telegram sms email copy';
  const html = renderBar({url, title, channels, messengerAppId: '123456789', lang: 'en'});
  return (
    <>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{__html: html}} />
      <ShareScript />
    </>
  );
}
