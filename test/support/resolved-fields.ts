const KEY = Symbol.for('entente.resolvedFields');

const holder = globalThis as typeof globalThis & { [KEY]?: Set<string> };

/** The fields, each as `Type.field`, that operations of this test file resolved; one set per test file. */
export function resolvedFields(): Set<string> {
  // Not a variable of the module: a test that resets its modules would start a new set.
  holder[KEY] ??= new Set();
  return holder[KEY];
}
