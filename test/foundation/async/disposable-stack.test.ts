import { expect, it } from '@jest/globals';
import { DisposableStack } from '../../../src/foundation/async/disposable-stack.js';

it('all is released once, last in first out, and whoever asks again waits for it', async () => {
  const released: string[] = [];
  const failed: string[] = [];
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const stack = new DisposableStack((name) => failed.push(name));
  stack.add('database', () => released.push('database'));
  stack.add('broken', () => {
    throw new Error('It fails');
  });
  stack.add('requests', async () => {
    await finished;
    released.push('requests');
  });
  const releasing = [stack.releaseAll(), stack.releaseAll()];
  await Promise.resolve();
  expect(released).toEqual([]);
  finish();
  await Promise.all(releasing);
  expect(released).toEqual(['requests', 'database']);
  expect(failed).toEqual(['broken']);
});
