import { setImmediate as nextRound } from 'node:timers/promises';

/** How long is written before the event loop is given to others, in milliseconds. */
const SLICE_MS = 2;

/** JSON.stringify of what may be large: by the elements of its lists, between which others are let in. */
export async function jsonInSteps(value: unknown): Promise<string> {
  const parts: string[] = [];
  let sliceEndsAt = performance.now() + SLICE_MS;

  async function write(part: unknown): Promise<void> {
    if (Array.isArray(part)) await writeList(part);
    else if (isPlain(part)) await writeObject(part);
    else parts.push(JSON.stringify(part));
  }

  async function writeList(list: readonly unknown[]): Promise<void> {
    parts.push('[');
    for (const [index, element] of list.entries()) {
      if (index > 0) parts.push(',');
      parts.push(element === undefined ? 'null' : JSON.stringify(element));
      if (performance.now() < sliceEndsAt) continue;
      await nextRound();
      sliceEndsAt = performance.now() + SLICE_MS;
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

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
