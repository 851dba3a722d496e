import {useState} from 'preact/hooks';
import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';
import 'dark-social/elements/share.js';
import type {} from 'dark-social/types/preact';

configure({campaign: 'spring', channels: [facebook, linkedin]});

export function ShareBar() {
  const [shared, setShared] = useState<string>();
  return (
    <>
      <dark-social-share
        channels="whatsapp telegram sms email facebook linkedin copy"
        ondark-social-share={({detail}) => setShared(detail.channel)}
      />
      <p id="shared">{shared && `Shared by ${shared}`}</p>
    </>
  );
}
