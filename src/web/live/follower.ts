import type { Change } from './change-batch.js';
import type { Clock } from './clock.js';
import { initialState, step, waitBefore } from './follow-state.js';
import type { Activity, FollowEvent, FollowState, Task } from './follow-state.js';
import type { Subscribe } from './subscription.js';

export interface FollowerOptions {
  readonly clock: Clock;
  readonly subscribe: Subscribe<{ readonly changes: Change }>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** That of what is shown; null: from now on. */
  readonly position: string | null;
  /** Whether to begin by a reload, which gives the position. */
  readonly isReadFirst?: boolean;
  readonly isOnline: boolean;
  readonly onChange: (change: Change) => void;
  /** Reads anew what is shown; resolves with its position. */
  readonly onReload: () => Promise<string | null>;
  readonly onActivity?: (activity: Activity) => void;
}

/** A connection that lasts this long is no failure. */
const SETTLE_MS = 10_000;

/** Follows the changes of a list from a position, whatever happens to the connection. */
export class Follower {
  private state: FollowState;
  /** Gives up what runs. */
  private giveUp: () => void = () => undefined;

  constructor(private readonly options: FollowerOptions) {
    const { position, isReadFirst = false, isOnline, clock } = options;
    this.state = initialState({ position, mustReload: isReadFirst, isOnline, asOf: clock.now() });
  }

  get activity(): Activity {
    return this.state.activity;
  }

  /** When what is shown was known to be current. */
  get asOf(): number {
    return this.state.asOf;
  }

  begin(): void {
    this.handle({ type: 'begin' });
  }

  setOnline(isOnline: boolean): void {
    this.handle({ type: 'online', isOnline });
  }

  /** Says whether someone looks at the page. */
  setWatched(isWatched: boolean): void {
    this.handle({ type: 'watched', isWatched });
  }

  /** Reads what is shown anew, and goes on from there. */
  reload(): void {
    this.handle({ type: 'ended', ending: { kind: 'resync' } });
  }

  stop(): void {
    this.handle({ type: 'stop' });
  }

  private handle(event: FollowEvent): void {
    const [state, task] = step(this.state, event);
    const { activity } = this.state;
    this.state = state;
    if (task) this.run(task);
    if (state.activity !== activity && state.activity !== 'stopped') this.options.onActivity?.(state.activity);
  }

  private run(task: Task): void {
    this.giveUp();
    this.giveUp = this.start(task);
  }

  /** Returns what gives it up. */
  private start(task: Task): () => void {
    const { clock } = this.options;
    switch (task.type) {
      case 'subscribe':
        return this.subscribe(task.after);
      case 'wait':
        return clock.after(waitBefore(task.failures, clock.random()), () => {
          this.handle({ type: 'waited' });
        });
      case 'reload':
        return this.readAnew();
      case 'rest':
        return () => undefined;
    }
  }

  private subscribe(after: string | null): () => void {
    const { clock, subscribe, query, variables, onChange } = this.options;
    let callOff: () => void = () => undefined;
    const end = subscribe(
      { query, variables: { ...variables, ...(after !== null && { after }) } },
      {
        connected: () => {
          callOff = clock.after(SETTLE_MS, () => {
            this.handle({ type: 'settled' });
          });
          this.handle({ type: 'connected', at: clock.now() });
        },
        heard: () => {
          this.handle({ type: 'heard', at: clock.now() });
        },
        next: ({ changes }) => {
          this.handle({ type: 'changed', position: changes.position, at: clock.now() });
          onChange(changes);
        },
        ended: (ending) => {
          this.handle({ type: 'ended', ending });
        },
      },
    );
    return () => {
      callOff();
      end();
    };
  }

  private readAnew(): () => void {
    const { clock, onReload } = this.options;
    let isGivenUp = false;
    const at = clock.now();
    onReload().then(
      (position) => {
        if (!isGivenUp) this.handle({ type: 'reloaded', position, at });
      },
      () => {
        if (!isGivenUp) this.handle({ type: 'reloadFailed' });
      },
    );
    return () => {
      isGivenUp = true;
    };
  }
}
