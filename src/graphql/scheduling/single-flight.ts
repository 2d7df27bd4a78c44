import { SharedTask } from './shared-task.js';
import type { Caller, Computation } from './shared-task.js';

/** Runs work once for all callers with the same key, and abandons it when all of them have left. */
export class SingleFlight<Value> {
  private readonly tasks = new Map<string, SharedTask<Value>>();

  /** How many callers wait. */
  get waiting(): number {
    return [...this.tasks.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Joins the work for the key; if there is none yet, that of the first waiting caller whose turn comes is run. */
  share(key: string, work: Computation<Value>, joiner: Caller): Promise<Value> {
    let task = this.tasks.get(key);
    if (!task) {
      const created = new SharedTask<Value>(() => {
        if (this.tasks.get(key) === created) this.tasks.delete(key);
      });
      this.tasks.set(key, (task = created));
    }
    return task.join(work, joiner);
  }
}
