declare module 'entente:operations' {
  /** The files of schema/operations/, by name. */
  export const operations: readonly { readonly name: string; readonly text: string }[];
}

declare module '*.css';

interface Window {
  /** The global in which the editor looks for its workers. */
  MonacoEnvironment?: { getWorker(id: string, label: string): Worker };
}
