/** What following does at the moment. */
export type Activity = 'idle' | 'connecting' | 'current' | 'waiting' | 'reloading' | 'refused' | 'stopped';

/** Why a subscription ended. */
export type Ending =
  /** The connection was lost or not established, the service stopped, or had no time for it. Nothing is lost. */
  | { readonly kind: 'lost' }
  /** The service has too much to do, or the client too much open. */
  | { readonly kind: 'busy' }
  /** The client was too slow: it goes on from this position. */
  | { readonly kind: 'behind'; readonly position: string | null }
  /** The log is another one: what is shown has to be read anew. */
  | { readonly kind: 'resync' }
  /** Asking again would be answered in the same way. */
  | { readonly kind: 'refused' };

export interface FollowState {
  readonly activity: Activity;
  /** That of the last change that is known; null: follows from now on. */
  readonly position: string | null;
  /** Attempts that failed in a row. */
  readonly failures: number;
  /** When what is shown was known to be current. */
  readonly asOf: number;
  readonly isOnline: boolean;
  /** Whether the page is looked at, or was a moment ago. */
  readonly isWatched: boolean;
  /** Whether what is shown has to be read anew first, which gives the position to follow from. */
  readonly mustReload: boolean;
}

export type FollowEvent =
  | { readonly type: 'begin' }
  /** The subscription is accepted. */
  | { readonly type: 'connected'; readonly at: number }
  /** The service gave a sign of life. */
  | { readonly type: 'heard'; readonly at: number }
  | { readonly type: 'changed'; readonly position: string; readonly at: number }
  /** The connection has lasted for a while. */
  | { readonly type: 'settled' }
  | { readonly type: 'ended'; readonly ending: Ending }
  | { readonly type: 'waited' }
  | { readonly type: 'online'; readonly isOnline: boolean }
  | { readonly type: 'watched'; readonly isWatched: boolean }
  /** What is shown was read anew, at this position. */
  | { readonly type: 'reloaded'; readonly position: string | null; readonly at: number }
  | { readonly type: 'reloadFailed' }
  | { readonly type: 'stop' };

/** What is to be done next; everything that ran before is to be given up. */
export type Task =
  | { readonly type: 'subscribe'; readonly after: string | null }
  | { readonly type: 'wait'; readonly failures: number }
  | { readonly type: 'reload' }
  | { readonly type: 'rest' };

/** The new state, and what to do; no task: what runs goes on. */
export type Step = readonly [state: FollowState, task?: Task];

/** A client that is refused for what it has open waits as if it had failed this often. */
const BUSY_FAILURES = 4;

export function initialState(given: Pick<FollowState, 'position' | 'asOf' | 'isOnline' | 'mustReload'>): FollowState {
  return { activity: 'idle', failures: 0, isWatched: true, ...given };
}

/** How following goes on after an event. */
export function step(state: FollowState, event: FollowEvent): Step {
  if (state.activity === 'stopped') return [state];
  switch (event.type) {
    case 'begin':
    case 'waited':
      return advance(state);
    case 'connected':
      return state.activity === 'connecting' ? [{ ...state, activity: 'current', asOf: event.at }] : [state];
    case 'heard':
      return [{ ...state, asOf: event.at }];
    case 'changed':
      return [{ ...state, activity: 'current', position: event.position, asOf: event.at }];
    case 'settled':
      return [{ ...state, failures: 0 }];
    case 'ended':
      return ended(state, event.ending);
    case 'online':
      return surroundings(state, { isOnline: event.isOnline });
    case 'watched':
      return surroundings(state, { isWatched: event.isWatched });
    case 'reloaded': {
      const read = { ...state, mustReload: false, position: event.position, asOf: event.at };
      return state.activity === 'reloading' ? advance(read) : [read];
    }
    case 'reloadFailed':
      return state.activity === 'reloading' ? wait(state, state.failures + 1) : [state];
    case 'stop':
      return [{ ...state, activity: 'stopped' }, { type: 'rest' }];
  }
}

/** Whether there is a network, or someone who looks. Both are said again, too: what waits is then tried at once. */
function surroundings(state: FollowState, now: Partial<Pick<FollowState, 'isOnline' | 'isWatched'>>): Step {
  const next = { ...state, ...now };
  const isPossible = next.isOnline && next.isWatched;
  const isAtRest = state.activity === 'idle' || state.activity === 'waiting';
  return isPossible === isAtRest ? advance({ ...next, failures: 0 }) : [next];
}

/** Does what is next, if there is a network, and someone looks. */
function advance(state: FollowState): Step {
  if (state.activity === 'refused') return [state];
  if (!state.isOnline || !state.isWatched) return [{ ...state, activity: 'idle' }, { type: 'rest' }];
  return state.mustReload
    ? [{ ...state, activity: 'reloading' }, { type: 'reload' }]
    : [
        { ...state, activity: 'connecting' },
        { type: 'subscribe', after: state.position },
      ];
}

function ended(state: FollowState, ending: Ending): Step {
  switch (ending.kind) {
    case 'lost':
      return wait(state, state.failures + 1);
    case 'busy':
      return wait(state, Math.max(BUSY_FAILURES, state.failures + 1));
    case 'behind':
      return wait({ ...state, position: ending.position ?? state.position }, state.failures + 1);
    case 'resync':
      // At once the first time; a log that is refused again and again is asked for less and less often.
      return state.failures === 0
        ? advance({ ...state, mustReload: true, failures: 1 })
        : wait({ ...state, mustReload: true }, state.failures + 1);
    case 'refused':
      return [{ ...state, activity: 'refused' }, { type: 'rest' }];
  }
}

function wait(state: FollowState, failures: number): Step {
  return [
    { ...state, activity: 'waiting', failures },
    { type: 'wait', failures },
  ];
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long after each failure, and a part of it by
 * chance, so that the clients of a service that restarts do not come all at once.
 *
 * @param random from 0 to 1
 */
export function waitBefore(failures: number, random: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return full * (0.5 + random / 2);
}
