import { describe, expect, it } from '@jest/globals';
import { DONE, PushIterator } from '../../../src/foundation/async/push-iterator.js';

class Numbers extends PushIterator<number> {
  closed = 0;

  push(...numbers: readonly number[]): void {
    this.enqueue(numbers);
  }

  get waiting(): number {
    return this.queuedCount;
  }

  protected override onClose(): void {
    this.closed += 1;
  }
}

/** Yields pushed values, after pages of two numbers. */
class Pages extends Numbers {
  private read = 0;

  protected override fill(): Promise<void> {
    if (this.read === 4) return super.fill();
    this.push(this.read + 1, this.read + 2);
    this.read += 2;
    return Promise.resolve();
  }
}

const item = (value: number): object => ({ done: false, value });

describe('a push iterator', () => {
  it('yields pushed values, and waits for later ones', async () => {
    const numbers = new Numbers();
    numbers.push(1, 2);
    expect(numbers.waiting).toBe(2);
    expect([await numbers.next(), await numbers.next()]).toEqual([item(1), item(2)]);
    expect(numbers.waiting).toBe(0);
    const next = numbers.next();
    numbers.push(3);
    expect(await next).toEqual(item(3));
  });

  it('closes once when a loop breaks', async () => {
    const numbers = new Numbers();
    numbers.push(1, 2, 3);
    const taken: number[] = [];
    for await (const number of numbers) if (taken.push(number) === 2) break;
    expect(taken).toEqual([1, 2]);
    expect(numbers.isOver).toBe(true);
    await numbers.return();
    expect(numbers.closed).toBe(1);
  });

  it('wakes a pending reader when it is returned, and drops queued and later values', async () => {
    const numbers = new Numbers();
    const next = numbers.next();
    expect(await numbers.return()).toEqual(DONE);
    expect(await next).toEqual(DONE);
    numbers.push(1);
    expect(await numbers.next()).toEqual(DONE);
    expect(numbers.waiting).toBe(0);
  });

  it('throws its error once, instead of queued values', async () => {
    const error = new Error('failure');
    const numbers = new Numbers();
    numbers.push(1);
    numbers.fail(error);
    numbers.fail(new Error('later'));
    expect([numbers.closed, numbers.waiting, numbers.isOver]).toEqual([1, 0, false]);
    await expect(numbers.next()).rejects.toBe(error);
    expect(numbers.isOver).toBe(true);
    expect(await numbers.next()).toEqual(DONE);
    await numbers.return();
    expect(numbers.closed).toBe(1);
  });

  it('lets a subclass fetch items whenever the queue is empty', async () => {
    const pages = new Pages();
    const taken: number[] = [];
    for await (const number of pages) {
      taken.push(number);
      if (number === 4) pages.push(5);
      if (number === 5) break;
    }
    expect(taken).toEqual([1, 2, 3, 4, 5]);
  });
});
