import {Suspense} from 'react';
import {Query} from './query.jsx';

export function Article({name}) {
  return (
    <main data-page={name}>
      <h1>{name}</h1>
      <Suspense>
        <Query />
      </Suspense>
      <dark-social-share channels="whatsapp copy" suppressHydrationWarning />
      <h2 id="notes">Notes</h2>
    </main>
  );
}
