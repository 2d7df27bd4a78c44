import type { WebSocket } from 'ws';
import type { SendMessage } from '../subscriptions/sender.js';
import type { ResponseMemory } from '../admission/response-memory.js';

/** A socket with more unsent bytes than this is sent nothing until it has taken them. */
const UNSENT_MAX_BYTES = 64 * 1024;

/** Whom messages are sent to, and what counts those that were not taken yet. */
export interface Taking {
  readonly socket: WebSocket;
  readonly address: string;
  readonly answers: ResponseMemory;
}

/** Sends a message, and calls back once it was taken. Who takes nothing, and has too much waiting already, is left. */
export function sendHeld({ socket, address, answers }: Taking, message: string, taken?: () => void): void {
  const release = answers.take(address, Buffer.byteLength(message), { waiting: socket.bufferedAmount });
  if (!release) {
    socket.terminate();
    taken?.();
    return;
  }
  socket.send(message, () => {
    release();
    taken?.();
  });
}

/** Sends a subscription's payloads, each as one message, by one write. */
export function sendTo(taking: Taking, id: string): SendMessage {
  const { socket } = taking;
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return (payload) => {
    const message = `${head}${payload}}`;
    if (socket.bufferedAmount < UNSENT_MAX_BYTES) {
      sendHeld(taking, message);
      return undefined;
    }
    return new Promise((resolve) => {
      sendHeld(taking, message, resolve);
    });
  };
}
