// Closes a server's connections. Node's closeIdleConnections() keeps those open that never sent a whole request. Node only.

import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';

/** The state of a connection. */
interface Connection {
  /** Responses that are not finished. */
  responses: Set<ServerResponse>;
  /** How many bytes it had received at its last response: more are the start of a request. */
  read: number;
}

/** Tracks the connections of a server that does not listen yet, so that they can be closed. */
export function trackConnections(server: Server) {
  const connections = new Map<Socket, Connection>();
  let ending = false;

  server.on('connection', (socket: Socket) => {
    connections.set(socket, {responses: new Set(), read: 0});
    socket.on('close', () => connections.delete(socket));
  });
  server.on('request', ({socket}: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(socket);
    connection?.responses.add(response);
    if (ending) response.shouldKeepAlive = false;
    response.on('close', () => {
      connection?.responses.delete(response);
      if (connection) connection.read = socket.bytesRead;
      if (ending && !connection?.responses.size) socket.end();
    });
  });

  return {
    /** Closes idle connections now, and the others as soon as they are answered. */
    endIdle(): void {
      ending = true;
      for (const [socket, {responses, read}] of connections) {
        for (const response of responses) response.shouldKeepAlive = false;
        if (!responses.size && socket.bytesRead === read) socket.destroy();
      }
    },
    /** Closes all connections now. */
    endAll(): void {
      for (const socket of connections.keys()) socket.destroy();
    },
  };
}
