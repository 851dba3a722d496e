import {onArrival} from 'dark-social';
import {DarkSocialShare} from 'dark-social/solid/share.js';
import {createSignal, onCleanup} from 'solid-js';

export default function App() {
  const [arrived, setArrived] = createSignal('');
  const [shared, setShared] = createSignal('');

  onCleanup(onArrival(({channel}) => setArrived(`Came by ${channel}`)));

  return (
    <main>
      <h1>Bees and their dances</h1>
      <p id="arrived">{arrived()}</p>
      <DarkSocialShare
        channels="whatsapp telegram sms email facebook linkedin copy"
        onDarkSocialShare={({detail}) => setShared(`Shared by ${detail.channel}`)}
      />
      <p id="shared">{shared()}</p>
      <p id="below">A bee that has found flowers dances the way to them.</p>
    </main>
  );
}
