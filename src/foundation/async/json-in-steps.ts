import { setImmediate as nextRound } from 'node:timers/promises';

/** How long is written before the event loop is given to others, in milliseconds. */
const SLICE_MS = 2;

/** What is written at once: so many values, of which a long text is several. */
const VALUES_AT_ONCE = 500;
const CHARACTERS_OF_VALUE = 50;

/** JSON.stringify, at once of what is small, and in turns of what is not. */
export function jsonOf(value: unknown): string | Promise<string> {
  return isSmall(value) ? JSON.stringify(value) : jsonInSteps(value);
}

/** JSON.stringify of what may be large: part by part, between which others are let in. */
export async function jsonInSteps(value: unknown): Promise<string> {
  const parts: string[] = [];
  let sliceEndsAt = performance.now() + SLICE_MS;

  async function write(part: unknown): Promise<void> {
    if (isSmall(part)) parts.push(JSON.stringify(part));
    else if (Array.isArray(part)) await writeList(part);
    else if (isPlain(part)) await writeObject(part);
    else parts.push(JSON.stringify(part));
    if (performance.now() < sliceEndsAt) return;
    await nextRound();
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
  return roomAfter(value, VALUES_AT_ONCE) >= 0;
}

/** For how many values there is room after one; below nought where there is none. */
function roomAfter(value: unknown, room: number): number {
  if (typeof value === 'string') return room - 1 - value.length / CHARACTERS_OF_VALUE;
  if (typeof value !== 'object' || value === null) return room - 1;
  let left = room - 1;
  const values: Iterable<unknown> = Array.isArray(value) ? value : Object.values(value);
  for (const inner of values) {
    if (left < 0) break;
    left = roomAfter(inner, left);
  }
  return left;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
