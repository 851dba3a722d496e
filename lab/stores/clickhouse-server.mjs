// ClickHouse behind its HTTP interface, for clients as they are. The statements are run by ClickHouse itself, by its build as a library
// (chDB); what is written here is only how they come by HTTP: https://clickhouse.com/docs/interfaces/http

import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** What of an address is no setting. */
const others = /^(query|query_id|database|session_id|session_timeout|wait_end_of_query|default_format|role)$/;

/** Starts one with chDB's class `Session`, with nothing in it. Resolves to its address, its version and what stops and removes it. */
export async function startClickhouse(Session) {
  const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  const session = new Session(folder);

  function execute(parameters, body) {
    // `param_x` is what stands for {x:…} in the statement; all else is a setting, as for the server.
    for (const [name, value] of parameters) if (!others.test(name)) session.query(`set ${name} = ${quoted(value)}`);
    const statement = parameters.get('query');
    return session.query(
      statement ? `${statement}\n${body}` : body,
      parameters.get('default_format') ?? 'TabSeparated',
    );
  }

  // Statements run in this thread, so a connection may seem idle while it only waits.
  const server = createServer({keepAliveTimeout: 600_000, requestTimeout: 0}, async (request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    if (pathname === '/ping') return response.end('Ok.\n');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      const result = execute(searchParams, Buffer.concat(chunks).toString());
      response.setHeader('x-clickhouse-query-id', searchParams.get('query_id') ?? '');
      response.end(result);
    } catch (error) {
      response.statusCode = 500;
      response.end(error.message.replace(/^.*?(?=Code: )/s, ''));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    version: session.query('select version()', 'TabSeparated').trim(),
    remove() {
      server.close();
      server.closeAllConnections();
      session.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
