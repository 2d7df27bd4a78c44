import { LRUCache } from 'lru-cache';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { LogPosition } from '../foundation/records/log-position.js';

/** Maximum number of writers; the one that wrote longest ago is forgotten first. */
const WRITERS_MAX = 10_000;

/** The position of each viewer's last write on this instance, which its reads include. */
export class OwnWrites {
  private readonly positions = new LRUCache<string, LogPosition>({ max: WRITERS_MAX });

  note({ holder }: Viewer, position: LogPosition): void {
    this.positions.set(holder, position);
  }

  /** Null if the viewer has written nothing, as anyone without a token. */
  of({ holder }: Viewer): LogPosition | null {
    return this.positions.get(holder) ?? null;
  }
}
