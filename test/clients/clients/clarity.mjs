// Microsoft Clarity, by the package of its own client: events have a name and a value, and no properties.

export default {
  package: 'clarity-js',
  async setUp() {
    const {eventName} = await import('dark-social/analytics');
    const {clarity} = await import('clarity-js');
    clarity.start({projectId: 'shop', upload: 'https://stats.test/collect', track: true, content: true});
    return (event) => clarity.event(eventName(event), event.channel);
  },
  at: 'POST /collect',
  stands: {name: 'body.a[][2]', channel: 'body.a[][3]'},
};
