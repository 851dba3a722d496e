'use client';

import {configure} from 'dark-social';
import 'dark-social/elements/share.js';
import {useEffect, useState} from 'react';

// As the README has it, where the module runs: on the server too, where it does nothing.
configure({countAutomated: true, sinks: [(event) => (globalThis.events ??= []).push(event)]});

export function Imported() {
  const [count, setCount] = useState(0);
  useEffect(() => {
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
