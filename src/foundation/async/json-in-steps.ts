import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

/** How long to write before yielding to the event loop, in milliseconds. */
const SLICE_MS = 2;

/** How many values are written without yielding; a long text counts as several. */
const VALUES_PER_STEP = 500;
const CHARACTERS_PER_VALUE = 50;

/** JSON.stringify of a value that may be large: writes it part by part and yields to the event loop in between. */
export async function stringifyInSteps(value: unknown): Promise<string> {
  const parts: string[] = [];
  let sliceEndsAt = performance.now() + SLICE_MS;

  async function write(part: unknown): Promise<void> {
    if (isSmall(part)) parts.push(JSON.stringify(part));
    else if (Array.isArray(part)) await writeList(part);
    else if (isPlain(part)) await writeObject(part);
    else parts.push(JSON.stringify(part));
    if (performance.now() < sliceEndsAt) return;
    await yieldToEventLoop();
    sliceEndsAt = performance.now() + SLICE_MS;
  }

  async function writeList(list: readonly unknown[]): Promise<void> {
    parts.push('[');
    for (const [index, element] of list.entries()) {
      if (index > 0) parts.push(',');
      await write(element ?? null);
    }
    parts.push(']');
  }

  async function writeObject(object: Readonly<Record<string, unknown>>): Promise<void> {
    parts.push('{');
    let isFirst = true;
    for (const [key, inner] of Object.entries(object)) {
      if (inner === undefined) continue;
      parts.push(`${isFirst ? '' : ','}${JSON.stringify(key)}:`);
      isFirst = false;
      await write(inner);
    }
    parts.push('}');
  }

  await write(value);
  return parts.join('');
}

function isSmall(value: unknown): boolean {
  return remainingAfter(value, VALUES_PER_STEP) >= 0;
}

/** What remains of a budget of values after this value; negative when it does not fit. */
function remainingAfter(value: unknown, budget: number): number {
  if (typeof value === 'string') return budget - 1 - value.length / CHARACTERS_PER_VALUE;
  if (typeof value !== 'object' || value === null) return budget - 1;
  let remaining = budget - 1;
  const values: Iterable<unknown> = Array.isArray(value) ? value : Object.values(value);
  for (const inner of values) {
    if (remaining < 0) break;
    remaining = remainingAfter(inner, remaining);
  }
  return remaining;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
