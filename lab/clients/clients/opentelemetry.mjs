// OpenTelemetry: a log record with an event name, by the package of its logs.

export default {
  package: '@opentelemetry/sdk-logs',
  async setUp() {
    const {opentelemetry: sink} = await import('dark-social/analytics/to-opentelemetry.js');
    const {LoggerProvider, BatchLogRecordProcessor} = await import('@opentelemetry/sdk-logs');
    const {OTLPLogExporter} = await import('@opentelemetry/exporter-logs-otlp-http');
    const exporter = new OTLPLogExporter({url: 'https://stats.test/v1/logs'});
    const provider = new LoggerProvider({processors: [new BatchLogRecordProcessor({exporter})]});
    return sink(provider.getLogger('dark-social'));
  },
  at: 'POST /v1/logs',
  stands: {
    name: 'body.resourceLogs[].scopeLogs[].logRecords[].eventName',
    channel: 'body.resourceLogs[].scopeLogs[].logRecords[].attributes{share_channel}.stringValue',
    token: 'body.resourceLogs[].scopeLogs[].logRecords[].attributes{share_token}.stringValue',
    depth: 'body.resourceLogs[].scopeLogs[].logRecords[].attributes{share_depth}.intValue',
  },
};
