import { WebSocketServer } from 'ws';

/*
 * The limit: a bare ws server that sends to all its sockets what its parent passes to it. It prints its port.
 */

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
server.on('connection', (socket) => {
  socket.once('message', () => socket.send('{"type":"connection_ack"}'));
});
server.on('listening', () => {
  const address = server.address();
  console.log(`listening on ${String(typeof address === 'object' && address?.port)}`);
});
process.on('message', (/** @type {string[]} */ messages) => {
  for (const message of messages) for (const socket of server.clients) socket.send(message);
});
