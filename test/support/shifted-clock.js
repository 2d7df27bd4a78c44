import process from 'node:process';

/*
 * Loaded before anything else (`node --import`), it shifts the process's clock by CLOCK_SHIFT_MS: it changes `Date` but
 * no timer, like a wrong system clock.
 */
const shiftMs = Number(process.env['CLOCK_SHIFT_MS'] ?? 0);
const Real = Date;

class Shifted extends Real {
  constructor(...values) {
    if (values.length === 0) super(Real.now() + shiftMs);
    else super(...values);
  }

  static now() {
    return Real.now() + shiftMs;
  }
}

globalThis.Date = new Proxy(Shifted, { apply: () => new Shifted().toString() });
