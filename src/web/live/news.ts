import type { ChangeBatch } from './change-batch.js';

/** Older ones lose their mark. */
export const NEWS_MAX = 1_000;

/** Ids of the events that came while one looks: the same set when a batch changes nothing. */
export function withBatch(news: ReadonlySet<string>, { entered, left }: ChangeBatch): ReadonlySet<string> {
  const next = new Set([...news].filter((id) => !left.has(id)));
  for (const id of entered) next.add(id);
  const latest = [...next].slice(-NEWS_MAX);
  const isSame = latest.length === news.size && latest.every((id) => news.has(id));
  return isSame ? news : new Set(latest);
}

/** Without those that were looked at. */
export function without(news: ReadonlySet<string>, seen: Iterable<string>): ReadonlySet<string> {
  const next = new Set(news);
  for (const id of seen) next.delete(id);
  return next.size === news.size ? news : next;
}
