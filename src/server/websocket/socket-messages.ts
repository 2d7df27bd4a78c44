import type { WebSocket } from 'ws';
import type { SendMessage } from '../subscriptions/sender.js';
import type { ResponseMemory } from '../admission/response-memory.js';

/** With more unsent bytes than this, a socket is sent nothing until they are sent. */
const UNSENT_MAX_BYTES = 64 * 1024;

/** A socket, and the accounting of its unsent bytes. */
export interface SendTarget {
  readonly socket: WebSocket;
  readonly address: string;
  readonly responseMemory: ResponseMemory;
}

/**
 * Sends a message and calls back once it is sent. Disconnects a client that does not read and has too much waiting
 * already.
 */
export function sendText({ socket, address, responseMemory }: SendTarget, message: string, onSent?: () => void): void {
  const release = responseMemory.take(address, Buffer.byteLength(message), { waiting: socket.bufferedAmount });
  if (!release) {
    socket.terminate();
    onSent?.();
    return;
  }
  socket.send(message, () => {
    release();
    onSent?.();
  });
}

/** Sends a subscription's payloads, each as one message in one write. */
export function payloadSender(target: SendTarget, id: string): SendMessage {
  const { socket } = target;
  const prefix = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return (payload) => {
    const message = `${prefix}${payload}}`;
    if (socket.bufferedAmount < UNSENT_MAX_BYTES) {
      sendText(target, message);
      return undefined;
    }
    return new Promise((resolve) => {
      sendText(target, message, resolve);
    });
  };
}
