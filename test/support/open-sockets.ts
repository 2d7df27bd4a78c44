import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket, TcpNetConnectOpts } from 'node:net';
import type { World } from './world.js';

/** Sockets that a test opens to its service by hand, all closed at its end. */
export class OpenSockets {
  private readonly open: Socket[] = [];

  /** Opens one to the service; errors are left to the test, which sees the close. */
  async to({ service }: World, options: Partial<TcpNetConnectOpts> = {}): Promise<Socket> {
    const { hostname, port } = new URL(service.url);
    const socket = connect({ port: Number(port), host: hostname, ...options });
    this.open.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  close(): void {
    for (const socket of this.open.splice(0)) socket.destroy();
  }
}

/** The next data on a socket. */
export async function receivedText(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return bytes.toString();
}
