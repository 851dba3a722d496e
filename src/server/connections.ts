// Ends a server's connections. Node's own closeIdleConnections() leaves those open that have never sent a whole request. Node only.

import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';

/** What is known of a connection. */
interface Connection {
  /** Its requests that are not answered yet. */
  responses: Set<ServerResponse>;
  /** How many bytes had come by its last answer: more are the start of a request. */
  read: number;
}

/** Follows the connections of a server that does not listen yet, so that they can be ended. */
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
    /** Ends what is silent now, and from now on each connection with its answer. */
    endIdle(): void {
      ending = true;
      for (const [socket, {responses, read}] of connections) {
        for (const response of responses) response.shouldKeepAlive = false;
        if (!responses.size && socket.bytesRead === read) socket.destroy();
      }
    },
    /** Ends all at once. */
    endAll(): void {
      for (const socket of connections.keys()) socket.destroy();
    },
  };
}
