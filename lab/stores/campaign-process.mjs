// One of the processes that race for the uses of a token. Each line of its input is a race: `{"kind", "server", "token", "maxUses",
// "requests"}`. It prints a line when it is ready, starts at the next line, and prints how many got in.

import {createInterface} from 'node:readline';
import {createCampaign} from '../../dist/server/campaigns/create-campaign.js';
import {createSigner} from '../../dist/server/signing/signer.js';
import {connectStore} from './campaign-store.mjs';
import {keys, scope} from './campaign-scope.mjs';

const lines = createInterface({input: process.stdin})[Symbol.asyncIterator]();
const say = (value) => console.log(JSON.stringify(value));

for (let line; !(line = await lines.next()).done;) {
  const {kind, server, token, maxUses, requests} = JSON.parse(line.value);
  const {store, close} = await connectStore(kind, server);
  const campaign = createCampaign({...scope, signer: createSigner({keys}), store, maxUses, timeout: 60_000});
  const unlock = async () => {
    const response = await campaign.fetch(
      new Request('https://example.org/gate', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({token}),
      }),
    );
    return (await response.json()).status ?? response.status;
  };
  say('ready');
  await lines.next();
  const results = await Promise.all(Array.from({length: requests}, unlock));
  const counts = {};
  for (const result of results) counts[result] = (counts[result] ?? 0) + 1;
  say(counts);
  await close();
}
