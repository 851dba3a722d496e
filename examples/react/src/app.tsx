import {Arrived} from './arrived';
import {ShareBar} from './share-bar';

export function App() {
  return (
    <main>
      <h1>Bees and their dances</h1>
      <Arrived />
      <ShareBar />
      <p id="below">A bee that has found flowers dances the way to them.</p>
    </main>
  );
}
