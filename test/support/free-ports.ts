import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives to outgoing connections. */
const [FIRST, COUNT] = [15_000, 15_000];

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** The first of so many ports in a row that nothing listens on. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = FIRST + Math.floor(Math.random() * (COUNT - count));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const found = await Promise.all(ports.map(isFree));
    if (found.every(Boolean)) return first;
  }
}
