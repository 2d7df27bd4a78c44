import type { IncomingMessage, ServerResponse } from 'node:http';

/** Calls back when whoever waits goes away before there is anything; at once where they have gone already. */
export type OnDisconnect = (leave: () => void) => void;

/**
 * Calls back once a response is over: all of it was taken, or its client has gone; at once if that is so already.
 *
 * It looks at the socket, too: a response that waits for others before it on the socket has none yet, and Node.js tells
 * it nothing of that one's end.
 */
export function onFinished({ socket }: IncomingMessage, response: ServerResponse, end: () => void): void {
  if (socket.destroyed || response.destroyed || response.writableFinished) {
    end();
    return;
  }
  let isOver = false;
  const over = (): void => {
    socket.off('close', over);
    response.off('close', over);
    // Whoever is told of the same event by both is told twice, though it listens no more.
    if (isOver) return;
    isOver = true;
    end();
  };
  // As many listen to it as there are requests that wait on it.
  socket.setMaxListeners(0);
  socket.on('close', over);
  response.on('close', over);
}

/** Tells of a client that goes away before it has its answer; at once if it has gone already. */
export function onDisconnect(request: IncomingMessage, response: ServerResponse): OnDisconnect {
  return (leave) => {
    onFinished(request, response, () => {
      if (!response.writableFinished) leave();
    });
  };
}
