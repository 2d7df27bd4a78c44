import type { Viewer } from '../foundation/viewer.js';

/** Whom an operation counts for: the token that it comes with, else the address that it comes from. */
export function clientOf({ holder }: Viewer, address: string): string {
  return holder === '' ? address : `token ${holder}`;
}
