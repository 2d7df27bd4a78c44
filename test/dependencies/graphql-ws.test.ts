import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { makeServer } from 'graphql-ws';

describe('graphql-ws', () => {
  it('rejects a message that only servers send with a known reason', async () => {
    let onMessage: (text: string) => Promise<void> = () => Promise.reject(new Error('nothing listens'));
    const closed = makeServer({ schema: buildSchema('type Query { name: String }') }).opened(
      {
        protocol: 'graphql-transport-ws',
        send: () => Promise.resolve(),
        close: () => undefined,
        onMessage: (handle) => {
          onMessage = handle;
        },
      },
      {},
    );
    await onMessage('{"type":"connection_init"}');
    await expect(onMessage('{"id":"1","type":"next","payload":{}}')).rejects.toThrow(/^Unexpected message of type/);
    await closed();
  });
});
