/** Longest line, in bytes: what a single request may have. */
export const LINE_MAX_BYTES = 8 * 1024 * 1024;

/** One line of a file. */
export interface Line {
  /** Its number, from 1. */
  readonly number: number;
  /** Its text, without the end of the line; null if it is not UTF-8, or longer than LINE_MAX_BYTES. */
  readonly text: string | null;
  /** Why there is no text. */
  readonly problem: string | null;
}

const NEWLINE = 10;

/** Splits what is read of a file into lines. Its memory is bounded by the longest line, and that by LINE_MAX_BYTES. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new OpenLine();
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      yield { number, ...line.close() };
      number += 1;
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (line.length > 0) yield { number, ...line.close() };
}

/** The line that has not ended yet. */
class OpenLine {
  length = 0;
  private parts: Uint8Array[] = [];

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > LINE_MAX_BYTES) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  close(): Omit<Line, 'number'> {
    const [{ length }, parts] = [this, this.parts];
    [this.length, this.parts] = [0, []];
    if (length > LINE_MAX_BYTES) {
      return { text: null, problem: `is longer than ${String(LINE_MAX_BYTES / 1024 / 1024)} MiB` };
    }
    try {
      const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts);
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problem: null };
    } catch {
      return { text: null, problem: 'is not UTF-8' };
    }
  }
}
