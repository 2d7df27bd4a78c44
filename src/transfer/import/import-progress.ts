import type { ImportCounts } from './file-import.js';

/** How often progress is shown: on a terminal, where it replaces the line before, and elsewhere. */
const TERMINAL_MS = 200;
const PLAIN_MS = 5_000;

/** Where progress is written. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Shows how far an import is. */
export class ImportProgress {
  private readonly startedAt = performance.now();
  private shownAt = performance.now();
  private hasLine = false;

  constructor(private readonly output: ProgressOutput) {}

  show(counts: ImportCounts): void {
    const now = performance.now();
    const isTerminal = this.output.isTTY === true;
    if (now - this.shownAt < (isTerminal ? TERMINAL_MS : PLAIN_MS)) return;
    this.shownAt = now;
    this.hasLine = isTerminal;
    this.output.write(isTerminal ? `\r\u001b[K${this.lineOf(counts)}` : `${this.lineOf(counts)}\n`);
  }

  /** Writes a line of its own. */
  note(text: string): void {
    this.output.write(`${this.hasLine ? '\r\u001b[K' : ''}${text}\n`);
    this.hasLine = false;
  }

  private lineOf({ items, created, updated, skipped, faults }: ImportCounts): string {
    const perSecond = Math.round(items / ((performance.now() - this.startedAt) / 1_000));
    const [all, rate] = [String(items), String(perSecond)];
    return `${all} items: ${String(created)} created, ${String(updated)} updated, ${String(skipped)} skipped, ${String(faults)} with faults (${rate} a second)`;
  }
}
