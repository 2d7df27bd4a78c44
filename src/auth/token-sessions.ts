import type { Logger } from 'pino';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { TokenStore } from './token-store.js';

/** A revocation that is not heard of, as where the connection that listens is cut off in silence, is found by then. */
const CHECK_MS = 800;

/** Longest time that a timer of Node.js takes. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** A token is looked at a little late: a moment early it would be found good. */
const LATE_MS = 10;

interface Session {
  readonly tokenId: string;
  readonly onEnd: (reason: string) => void;
  readonly timer: NodeJS.Timeout | null;
}

/** Connections that stay open on the strength of a token: they end when it expires or is revoked. */
export class TokenSessions {
  private readonly sessions = new Set<Session>();
  private readonly interval: NodeJS.Timeout;

  constructor(
    private readonly tokens: TokenStore,
    private readonly log: Logger,
  ) {
    // However a revocation is told, the table is the truth.
    this.interval = setInterval(() => {
      this.check();
    }, CHECK_MS);
    this.interval.unref();
  }

  get size(): number {
    return this.sessions.size;
  }

  /** Calls `onEnd` once the viewer's token is good no more; answers how to forget it. Without a token it never ends. */
  open({ tokenId, expiresAtMs }: Viewer, onEnd: (reason: string) => void): () => void {
    if (tokenId === null) return () => undefined;
    const session: Session = {
      tokenId,
      onEnd,
      timer:
        expiresAtMs === null
          ? null
          : setTimeout(
              () => {
                this.check();
              },
              Math.min(Math.max(expiresAtMs - performance.now(), 0) + LATE_MS, TIMER_MAX_MS),
            ),
    };
    this.sessions.add(session);
    return () => {
      this.forget(session);
    };
  }

  /** Ends the sessions whose tokens are good no more. What can't be read now is read at the next check. */
  check(): void {
    if (this.sessions.size === 0) return;
    this.end().catch((error: unknown) => {
      this.log.warn({ err: error }, 'tokens can’t be checked now: trying again');
    });
  }

  stop(): void {
    clearInterval(this.interval);
    for (const session of this.sessions) this.forget(session);
  }

  private async end(): Promise<void> {
    const ids = [...new Set([...this.sessions].map(({ tokenId }) => tokenId))];
    const ended = await this.tokens.findEnded(ids);
    for (const session of this.sessions) {
      const reason = ended.get(session.tokenId);
      if (reason === undefined) continue;
      this.forget(session);
      session.onEnd(reason);
    }
  }

  private forget(session: Session): void {
    if (session.timer) clearTimeout(session.timer);
    this.sessions.delete(session);
  }
}
