import { WebSocket } from 'ws';

/*
 * Many subscribers in one process; the parent sends what to open and what to expect. It reports, for each burst, when
 * every message of it arrived, in milliseconds of the clock that all processes share.
 */

const now = () => performance.timeOrigin + performance.now();
const OPENING_MAX = 100;

/** Subscribers of one address: what the subscriptions of one client take is limited. */
const PER_ADDRESS = 100;

/** @type {WebSocket[]} */
let sockets = [];
/** @type {{ times: Float64Array, count: number } | null} */
let burst = null;

/** @param {string} url @param {string} message */
function open(url, message) {
  return new Promise((resolve, reject) => {
    const localAddress = `127.1.0.${String(1 + Math.floor(sockets.length / PER_ADDRESS))}`;
    const options = { localAddress, perMessageDeflate: false, skipUTF8Validation: true };
    const socket = new WebSocket(url, 'graphql-transport-ws', options);
    sockets.push(socket);
    socket.on('error', reject);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', () => {
      socket.send(message);
      socket.on('message', (/** @type {Buffer} */ data) => {
        if (!burst) throw new Error(`unexpected: ${data.toString()}`);
        burst.times[burst.count] = now();
        burst.count += 1;
        if (burst.count === burst.times.length) {
          const { times } = burst;
          burst = null;
          process.send?.({ times: [...times], bytes: data.length });
        }
      });
      resolve(null);
    });
  });
}

process.on('message', async (/** @type {any} */ command) => {
  if (command.open) {
    const { url, messages } = command.open;
    for (let started = 0; started < messages.length; started += OPENING_MAX) {
      await Promise.all(
        messages.slice(started, started + OPENING_MAX).map((/** @type {string} */ text) => open(url, text)),
      );
    }
    process.send?.({ opened: sockets.length });
  } else if (command.expect) {
    burst = { times: new Float64Array(command.expect), count: 0 };
    process.send?.({ expecting: true });
  } else if (command.close) {
    for (const socket of sockets) socket.terminate();
    sockets = [];
    process.send?.({ closed: true });
  }
});
