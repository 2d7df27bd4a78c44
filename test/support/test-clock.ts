import type { Clock } from '../../src/web/live/clock.js';

/** A clock that a test moves on. */
export class TestClock implements Clock {
  private time = 0;
  private readonly calls = new Map<object, { at: number; call: () => void }>();

  readonly now = (): number => this.time;

  readonly random = (): number => 1;

  readonly after = (ms: number, call: () => void): (() => void) => {
    const key = {};
    this.calls.set(key, { at: this.time + ms, call });
    return () => {
      this.calls.delete(key);
    };
  };

  /** Lets time pass, with all that is due in it, and with what these calls lead to. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await new Promise(setImmediate);
      const [next] = [...this.calls].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at);
      if (!next) break;
      const [key, { at, call }] = next;
      this.calls.delete(key);
      this.time = Math.max(this.time, at);
      call();
    }
    this.time = end;
  }
}
