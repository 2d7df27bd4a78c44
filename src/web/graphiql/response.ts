import type { RunningList } from './running-list.js';

type Fields = Readonly<Record<string, unknown>>;

/** The data of a response as it is shown, or of all results of a running list together; null if there is none. */
export function dataOf(response: string | null): unknown {
  if (response === null || response === '') return null;
  let shown: unknown;
  try {
    shown = JSON.parse(response);
  } catch {
    return null;
  }
  if (!isFields(shown)) return null;
  return isRunningList(shown) ? dataOfAll(shown.results) : (shown['data'] ?? null);
}

/** For each field of a subscription, the list of its values. */
function dataOfAll(results: readonly unknown[]): Fields {
  const lists: Record<string, unknown[]> = {};
  for (const result of results) {
    const data = isFields(result) ? result['data'] : null;
    if (isFields(data)) for (const [name, value] of Object.entries(data)) (lists[name] ??= []).push(value);
  }
  return lists;
}

function isRunningList(shown: Fields): shown is Fields & RunningList<unknown> {
  return typeof shown['received'] === 'number' && Array.isArray(shown['results']);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
