import { Readable } from 'node:stream';
import type { ExportWriter } from '../../transfer/export/export-format.js';

/** How long a client may keep an export waiting in all. */
const WAITING_MAX_MS = 120_000;

/** Thrown when a client reads so slowly that others would wait for it. */
export class SlowReaderError extends Error {
  constructor(ms: number) {
    super(`the client has kept its export waiting for more than ${String(ms)} ms`);
    this.name = 'SlowReaderError';
  }
}

/** What the body of an export is written from. */
export interface ExportBody {
  readonly writer: ExportWriter;
  readonly firstPage: IteratorResult<readonly unknown[], void>;
  /** Those after the first. */
  readonly pages: AsyncIterator<readonly unknown[], void, void>;
}

/**
 * The document of a writer, as a stream: a page is read when the one before it was taken. It fails if whoever reads it
 * takes too long in all. `onClose` is called once, at its end or when nobody wants it any more.
 */
export function exportStream(
  { writer, firstPage, pages }: ExportBody,
  onClose: () => void,
  waitingMaxMs = WAITING_MAX_MS,
): Readable {
  let remainingMs = waitingMaxMs;
  let timer: NodeJS.Timeout | undefined;
  async function* pieces(): AsyncGenerator<string, void, void> {
    let text = writer.begin();
    for (let page = firstPage; page.done !== true; page = await pages.next()) {
      text += writer.page(page.value);
      if (text === '') continue;
      const startedAt = performance.now();
      timer = setTimeout(() => stream.destroy(new SlowReaderError(waitingMaxMs)), remainingMs);
      yield text;
      clearTimeout(timer);
      remainingMs = Math.max(remainingMs - (performance.now() - startedAt), 0);
      text = '';
    }
    yield text + writer.end();
  }
  // One piece at a time: a page is some hundred kilobytes.
  const stream = Readable.from(pieces(), { objectMode: false, highWaterMark: 1 });
  stream.once('close', () => {
    clearTimeout(timer);
    onClose();
  });
  return stream;
}
