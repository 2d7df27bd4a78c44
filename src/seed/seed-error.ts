import { printable } from '../foundation/text/printable.js';
import { formatProblem } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** Maximum number of faults in the message; a folder may have thousands for one reason. */
const FAULTS_SHOWN_MAX = 100;

/** The faults that prevent loading; the message has one per line, with file and line number. */
export class SeedError extends Error {
  constructor(readonly problems: readonly SeedProblem[]) {
    const more = problems.length - FAULTS_SHOWN_MAX;
    const shown = problems.slice(0, FAULTS_SHOWN_MAX).map((problem) => printable(formatProblem(problem)));
    super(["the seed can't be loaded:", ...shown, ...(more > 0 ? [`… and ${String(more)} more`] : [])].join('\n'));
    this.name = 'SeedError';
  }
}
