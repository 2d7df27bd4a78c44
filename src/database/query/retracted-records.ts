const retracted = new WeakSet<object>();

/** Notes that a record was retracted when it was read. Only what a write refers to is noted. */
export function noteRetracted(record: object): void {
  retracted.add(record);
}

/** Whether a record that a write refers to is retracted. */
export function isRetracted(record: object): boolean {
  return retracted.has(record);
}
