'use client';

import {useState} from 'react';
import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';
import {DarkSocialShare} from 'dark-social/react';

configure({campaign: 'spring', channels: [facebook, linkedin]});

export function ShareBar({url, title}: {url: string; title: string}) {
  const [shared, setShared] = useState<string>();
  return (
    <>
      <DarkSocialShare
        url={url}
        shareTitle={title}
        lang="en"
        channels="whatsapp telegram sms email facebook linkedin copy"
        onDarkSocialShare={({detail}) => setShared(detail.channel)}
      />
      <p id="shared">{shared && `Shared by ${shared}`}</p>
    </>
  );
}
