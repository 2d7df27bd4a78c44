import type { Logger } from 'pino';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { TokenStore } from './token-store.js';

/** Check interval: finds revocations whose notification was lost, as when the listening connection died silently. */
const CHECK_MS = 800;

/** Maximum delay of a Node.js timer. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** Delay of the check after expiry: a check that runs a moment too early would find the token valid. */
const EXPIRY_MARGIN_MS = 10;

interface Session {
  /** Null: it is not stored, and ends by the timer alone. */
  readonly tokenId: string | null;
  readonly onEnd: (reason: string) => void;
  timer: NodeJS.Timeout | null;
}

/** Open connections that were authenticated by a token: they are closed when it expires or is revoked. */
export class TokenSessions {
  private readonly sessions = new Set<Session>();
  private readonly interval: NodeJS.Timeout;

  constructor(
    private readonly tokens: TokenStore,
    private readonly log: Logger,
  ) {
    // A notification may be lost: the table is authoritative.
    this.interval = setInterval(() => {
      this.check();
    }, CHECK_MS);
    this.interval.unref();
  }

  get size(): number {
    return this.sessions.size;
  }

  /** Calls `onEnd` once the viewer's token is invalid; without a token, never. Returns a function that unsubscribes. */
  open({ tokenId, expiresAtMs }: Viewer, onEnd: (reason: string) => void): () => void {
    if (tokenId === null && expiresAtMs === null) return () => undefined;
    const session: Session = { tokenId, onEnd, timer: null };
    this.sessions.add(session);
    if (expiresAtMs !== null) this.startTimer(session, expiresAtMs);
    return () => {
      this.remove(session);
    };
  }

  /** Ends the sessions whose tokens are no longer valid. If the database can't be read, the next check tries again. */
  check(): void {
    if (this.sessions.size === 0) return;
    this.endInvalid().catch((error: unknown) => {
      this.log.warn({ err: error }, 'failed to check tokens: retrying at the next interval');
    });
  }

  stop(): void {
    clearInterval(this.interval);
    for (const session of this.sessions) this.remove(session);
  }

  private startTimer(session: Session, expiresAtMs: number): void {
    const delayMs = Math.max(expiresAtMs - performance.now(), 0) + EXPIRY_MARGIN_MS;
    session.timer = setTimeout(
      () => {
        // The clock of the database counts for the tokens that are stored there.
        if (session.tokenId !== null) this.check();
        else if (expiresAtMs > performance.now()) this.startTimer(session, expiresAtMs);
        else this.end(session, 'The token has expired');
      },
      Math.min(delayMs, TIMER_MAX_MS),
    );
  }

  private async endInvalid(): Promise<void> {
    const ids = [...new Set([...this.sessions].flatMap(({ tokenId }) => tokenId ?? []))];
    if (ids.length === 0) return;
    const ended = await this.tokens.findEnded(ids);
    for (const session of this.sessions) {
      const reason = session.tokenId === null ? undefined : ended.get(session.tokenId);
      if (reason !== undefined) this.end(session, reason);
    }
  }

  private end(session: Session, reason: string): void {
    this.remove(session);
    session.onEnd(reason);
  }

  private remove(session: Session): void {
    if (session.timer) clearTimeout(session.timer);
    this.sessions.delete(session);
  }
}
