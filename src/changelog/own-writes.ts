import { LRUCache } from 'lru-cache';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { LogPosition } from '../foundation/records/log-position.js';

/** Maximum number of writers; the one that wrote longest ago is forgotten first. */
const WRITERS_MAX = 10_000;

/** The position of a write, and whose it is. */
export interface OwnWrite {
  readonly holder: string;
  readonly position: LogPosition;
}

/** The position of each viewer's last write on this instance, which its reads include. */
export class OwnWrites {
  private readonly positions = new LRUCache<string, LogPosition>({ max: WRITERS_MAX });
  private notifyPeers: (write: OwnWrite) => void = () => undefined;

  note({ holder }: Viewer, position: LogPosition): void {
    this.noteOfPeer({ holder, position });
    this.notifyPeers({ holder, position });
  }

  /** Notes a write that another process of this instance has committed. */
  noteOfPeer({ holder, position }: OwnWrite): void {
    const known = this.positions.get(holder);
    // A retry, or a message under way, names an earlier one.
    if (known && (known.epoch > position.epoch || position.isBefore(known))) return;
    this.positions.set(holder, position);
  }

  /** The other processes of this instance are sent each write that is noted here. */
  setPeers(notify: (write: OwnWrite) => void): void {
    this.notifyPeers = notify;
  }

  /** Null if the viewer has written nothing, as anyone without a token. */
  of({ holder }: Viewer): LogPosition | null {
    return this.positions.get(holder) ?? null;
  }
}
