import type { Worker } from 'node:cluster';

/** A connection of the first process, as node:cluster holds it. */
interface Connection {
  close(): void;
}

/** What node:cluster sends to a worker with a connection, and what it receives when the worker has taken it or not. */
interface ClusterMessage {
  readonly act?: string;
  readonly seq?: number;
  readonly ack?: number;
}

type Send = (message: ClusterMessage, connection?: Connection, ...others: unknown[]) => boolean;

/**
 * Closes the connections that were handed to a worker and that it has not taken when it ends. node:cluster forgets them: they
 * would stay open with nobody to respond, and their clients would wait. It offers no event for them, so its messages are read;
 * the test of killed workers fails if a version of Node.js has others.
 */
export function closeLostConnections(worker: Worker): void {
  const handedOver = new Map<number, Connection>();
  const sender = worker.process as unknown as { send: Send };
  const send = sender.send.bind(worker.process);
  sender.send = (message, connection, ...others) => {
    if (message.act === 'newconn' && message.seq !== undefined && connection) handedOver.set(message.seq, connection);
    return send(message, connection, ...others);
  };
  worker.process.on('internalMessage', ({ ack }: ClusterMessage) => {
    if (ack !== undefined) handedOver.delete(ack);
  });
  let isDisconnected = false;
  worker.process.once('disconnect', () => {
    isDisconnected = true;
    for (const connection of handedOver.values()) connection.close();
  });
  // With a connection under way, Node.js does not say that the worker is gone: calls to it would have no end either.
  worker.process.once('exit', () => {
    setImmediate(() => {
      if (worker.process.connected) worker.process.disconnect();
      process.nextTick(() => {
        if (!isDisconnected) worker.process.emit('disconnect');
      });
    });
  });
}
