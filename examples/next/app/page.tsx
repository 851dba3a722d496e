import {Arrived} from './arrived';
import {ShareBar} from './share-bar';

export default function Page() {
  return (
    <main>
      <h1>Bees and their dances</h1>
      <Arrived />
      <ShareBar url="https://example.org/" title="Bees and their dances" />
      <p id="below">A bee that has found flowers dances the way to them.</p>
    </main>
  );
}
