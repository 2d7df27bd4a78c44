/** Time, which tests replace. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls a function later; returns what calls it off. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** From 0 to 1. */
  readonly random: () => number;
}

export const realClock: Clock = {
  now: Date.now,
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  random: Math.random,
};
