import {ShareBar} from './share-bar.jsx';

export default function Page() {
  return (
    <main data-page="bar">
      <ShareBar url="https://example.org/bar" title="Bees & bears" />
      <h2>Below</h2>
    </main>
  );
}
