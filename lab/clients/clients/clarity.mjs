// Microsoft Clarity, by the package of its own client: events are a name, beside tags of the session.

export default {
  package: 'clarity-js',
  async setUp() {
    const {clarity: sink} = await import('dark-social/analytics/to-clarity.js');
    const {clarity} = await import('clarity-js');
    clarity.start({projectId: 'shop', upload: 'https://stats.test/collect', track: true, content: true});
    // The tag's function, to which this is the client behind.
    return sink((command, ...values) => clarity[command](...values));
  },
  at: 'POST /collect',
  apart: true,
  names: (event, name) => `${name}_${event.channel}`,
  stands: {name: 'body.a[][2]', channel: 'body.a[][3][0]', depth: 'body.a[][5][0]'},
};
