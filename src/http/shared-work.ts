import type { OnGone } from '../foundation/when-gone.js';

/** Makes something. `onAllGone` calls back when nobody waits for it any more; to be asked before anything is awaited. */
export type Work<Value> = (onAllGone: OnGone) => Promise<Value>;

interface Begun<Value> {
  readonly value: Promise<Value>;
  readonly abandon: () => void;
  waiting: number;
}

/** What several wait for is made once, and abandoned when all of them have gone. */
export class SharedWork<Value> {
  private readonly begun = new Map<string, Begun<Value>>();

  /** How many wait. */
  get waiting(): number {
    return [...this.begun.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** What is being made for the key, or is begun now. */
  share(key: string, work: Work<Value>, onGone: OnGone): Promise<Value> {
    const shared = this.begun.get(key) ?? this.begin(key, work);
    shared.waiting += 1;
    onGone(() => {
      shared.waiting -= 1;
      if (shared.waiting === 0) shared.abandon();
    });
    return shared.value;
  }

  private begin(key: string, work: Work<Value>): Begun<Value> {
    const leavers: (() => void)[] = [];
    const value = work((leave) => leavers.push(leave));
    const forget = (): void => {
      if (this.begun.get(key) === begun) this.begun.delete(key);
    };
    const abandon = (): void => {
      forget();
      for (const leave of leavers) leave();
    };
    const begun = { value, abandon, waiting: 0 };
    this.begun.set(key, begun);
    value.then(forget, forget);
    return begun;
  }
}
