import type { IncomingMessage, ServerResponse } from 'node:http';

/** Calls the listener when the client disconnects before it has its response; at once if it already has. */
export type OnDisconnect = (listener: () => void) => void;

/**
 * Calls the listener once a response is over: it was sent completely, or its client has disconnected. Calls it at once
 * if that is so already.
 *
 * Listens to the socket, too: a pipelined response that waits for earlier ones has no socket assigned yet, and Node.js
 * does not notify it when the socket closes.
 */
export function onFinished({ socket }: IncomingMessage, response: ServerResponse, listener: () => void): void {
  if (socket.destroyed || response.destroyed || response.writableFinished) {
    listener();
    return;
  }
  let isFinished = false;
  const finish = (): void => {
    socket.off('close', finish);
    response.off('close', finish);
    // A handler of the same event on both emitters is called twice, even though the first call removed it.
    if (isFinished) return;
    isFinished = true;
    listener();
  };
  // The socket has one listener for each request that waits on it.
  socket.setMaxListeners(0);
  socket.on('close', finish);
  response.on('close', finish);
}

/** Detects a client that disconnects before it has its response, or has disconnected already. */
export function onDisconnect(request: IncomingMessage, response: ServerResponse): OnDisconnect {
  return (listener) => {
    onFinished(request, response, () => {
      if (!response.writableFinished) listener();
    });
  };
}
