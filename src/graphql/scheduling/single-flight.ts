import { SharedTask } from './shared-task.js';
import type { Joiner, Work } from './shared-task.js';

/** What several wait for is made once, and abandoned when all of them have gone. */
export class SingleFlight<Value> {
  private readonly tasks = new Map<string, SharedTask<Value>>();

  /** How many wait. */
  get waiting(): number {
    return [...this.tasks.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** What is being made for the key, or will be by whoever of those who wait for it has its turn first. */
  share(key: string, work: Work<Value>, joiner: Joiner): Promise<Value> {
    let task = this.tasks.get(key);
    if (!task) {
      const begun = new SharedTask<Value>(() => {
        if (this.tasks.get(key) === begun) this.tasks.delete(key);
      });
      this.tasks.set(key, (task = begun));
    }
    return task.join(work, joiner);
  }
}
