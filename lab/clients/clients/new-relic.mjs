// New Relic, by its package; it sends when the page is left.

export default {
  package: '@newrelic/browser-agent',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {BrowserAgent} = await import('@newrelic/browser-agent/loaders/browser-agent');
    const agent = new BrowserAgent({
      info: {beacon: 'stats.test', errorBeacon: 'stats.test', licenseKey: 'NRJS-x', applicationID: '1', sa: 1},
      init: {privacy: {cookies_enabled: false}},
      loader_config: {accountID: '1', trustKey: '1', agentID: '1', licenseKey: 'NRJS-x', applicationID: '1'},
    });
    return (event) => agent.addPageAction(eventName(event), eventProperties(event));
  },
  answers: {'/1/': () => ({body: JSON.stringify({app: {nrServerTime: Date.now(), agents: []}, ins: 1, st: 1})})},
  at: 'POST /ins/1/NRJS-x',
  stands: {name: 'body.ins[].actionName', properties: 'body.ins[]'},
};
