// Requests and responses of `node:http` as those of the Fetch API.

import {Readable} from 'node:stream';

export function toRequest(request) {
  const {method, url, headers} = request;
  const hasBody = !['GET', 'HEAD'].includes(method);
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody && {body: Readable.toWeb(request), duplex: 'half'}),
  });
}

export async function sendResponse(response, answer) {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
