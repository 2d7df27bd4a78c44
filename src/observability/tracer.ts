/** What is said of an operation in its span. */
export interface SpanEnd {
  readonly transport: string;
  readonly type: string | null;
  readonly name: string | null;
  /** Codes of its errors. */
  readonly codes: readonly string[];
}

/** The span of one operation. */
export interface OperationSpan {
  /** A statement is sent; calls back what this answers with the number of its rows, or null when it failed. */
  statement(text: string): (rows: number | null) => void;
  end(end: SpanEnd): void;
}

/** Traces operations, down to their SQL. */
export interface Tracer {
  /** Begins an operation's span, as a part of the client's trace where `traceparent` (W3C Trace Context) names one. */
  begin(traceparent: string | undefined): OperationSpan;
  /** Sends what is left, for as long as FLUSH_MS at most. */
  stop(): Promise<void>;
}
