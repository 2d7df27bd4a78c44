/** The attributes of an operation's span. */
export interface SpanEnd {
  readonly transport: string;
  readonly type: string | null;
  readonly name: string | null;
  /** Codes of its errors. */
  readonly codes: readonly string[];
}

/** The span of one operation. */
export interface OperationSpan {
  /** Starts a statement. Call the returned function with its number of rows, or with null if it failed. */
  statement(text: string): (rows: number | null) => void;
  end(end: SpanEnd): void;
}

/** Traces operations, down to their SQL. */
export interface Tracer {
  /** Starts an operation's span, within the client's trace if `traceparent` (W3C Trace Context) names one. */
  start(traceparent: string | undefined): OperationSpan;
  /** Sends the remaining spans, for at most FLUSH_MS. */
  stop(): Promise<void>;
}
