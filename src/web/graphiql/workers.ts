/** The editor's workers: separate files in the folder of the page's files. */
const WORKERS: Readonly<Record<string, string>> = { graphql: 'graphql.worker.js', json: 'json.worker.js' };

/** Starts the worker for one of the editor's languages. */
export function workerOf(label: string): Worker {
  return new Worker(new URL(WORKERS[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' });
}
