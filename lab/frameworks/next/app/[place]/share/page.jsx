// The README's own line, in a component that runs on the server alone; the browser's part is beside it.

import 'dark-social/elements/share.js';
import {Imported} from './imported.jsx';

export default function Page() {
  return (
    <main data-page="share">
      <h1>share</h1>
      <Imported />
    </main>
  );
}
