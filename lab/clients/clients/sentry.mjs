// Sentry, by its package: as structured logs, which make no issue.

export default {
  package: '@sentry/browser',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const Sentry = await import('@sentry/browser');
    Sentry.init({dsn: 'https://key@stats.test/1', enableLogs: true});
    return (event) => Sentry.logger.info(eventName(event), eventProperties(event));
  },
  at: 'POST /api/1/envelope/',
  stands: {
    name: 'body[].items[].body',
    channel: 'body[].items[].attributes.share_channel.value',
    token: 'body[].items[].attributes.share_token.value',
    depth: 'body[].items[].attributes.share_depth.value',
  },
};
