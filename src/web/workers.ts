/** The editor's workers, each a file of its own beside the page's. */
const WORKERS: Readonly<Record<string, string>> = { graphql: 'graphql.worker.js', json: 'json.worker.js' };

/** Starts the worker of a language of the editor. */
export function workerOf(label: string): Worker {
  return new Worker(new URL(WORKERS[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' });
}
