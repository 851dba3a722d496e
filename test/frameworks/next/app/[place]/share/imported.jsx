'use client';

import {configure} from 'dark-social';
import 'dark-social/elements/share.js';
import {useEffect, useState} from 'react';

export function Imported() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const events = (window.events ??= []);
    const sink = (event) => events.push(event);
    configure({countAutomated: true, sinks: [sink]});
    window.ready = true;
  }, []);
  return (
    <>
      <dark-social-share channels="whatsapp copy" />
      <button data-do="count" onClick={() => setCount(count + 1)}>
        {count}
      </button>
    </>
  );
}
