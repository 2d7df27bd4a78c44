declare module 'entente:operations' {
  /** The files of schema/operations/, in the order of the tabs. */
  export const operations: readonly {
    readonly operationName: string;
    readonly text: string;
    readonly isQuery: boolean;
  }[];
}

interface Window {
  /** The global in which the editor looks for its workers. */
  MonacoEnvironment?: { getWorker(id: string, label: string): Worker };
}
