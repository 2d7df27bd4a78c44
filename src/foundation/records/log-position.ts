/*
 * Text form of a position in the change log: 36 decimal digits, opaque to clients. They are the log's epoch (16), the
 * change's number in the log (12) and the change's tag (8), so that later positions are greater numbers. "0" is the
 * position before the first change of any log.
 *
 * The epoch identifies the log. The tag is random and distinguishes a change from another one with the same number: if
 * a log goes back, even with the same epoch, the position of a lost change never equals that of an existing change.
 */

const EPOCH_DIGITS = 16;
const NUMBER_DIGITS = 12;
const TAG_DIGITS = 8;

const WITH_EPOCH = new RegExp(
  `^([1-9][0-9]{${String(EPOCH_DIGITS - 1)}})([0-9]{${String(NUMBER_DIGITS)}})([0-9]{${String(TAG_DIGITS)}})$`,
);

/** The format of positions before logs had epochs. */
const WITHOUT_EPOCH = /^(?:0|[1-9][0-9]{0,17})$/;

/** The columns of a position in the log; PostgreSQL's bigint is read as a string. */
export interface LogPositionRow {
  /** Null when the log has none, as while it is being restored. */
  readonly epoch: string | null;
  readonly position: string;
  readonly tag: number;
}

/** Thrown when the database has no log with an epoch, as while a backup is being restored. */
export class MissingLogError extends Error {
  constructor() {
    super('the database has no change log');
    this.name = 'MissingLogError';
  }
}

/** The position of a change in a log. */
export class LogPosition {
  /** Before the first change of any log. */
  static readonly START = new LogPosition(0n, 0n, 0);

  private formatted: string | null = null;

  constructor(
    /** Which log; 0: any log. */
    readonly epoch: bigint,
    /** The change's number in the log, from 1; 0: before the first. */
    readonly number: bigint,
    readonly tag: number,
  ) {}

  /** Throws MissingLogError when there is no log with an epoch. */
  static of(place: LogPositionRow | null): LogPosition {
    if (!place?.epoch) throw new MissingLogError();
    const { epoch, position, tag } = place;
    return new LogPosition(BigInt(epoch), BigInt(position), tag);
  }

  /** The text form that clients receive. */
  get text(): string {
    return (this.formatted ??=
      this.epoch === 0n ? String(this.number) : formatPosition(this.epoch, this.number, this.tag));
  }

  /** Whether both positions are of the same log, and this one comes before the other. */
  isBefore(other: LogPosition): boolean {
    return this.epoch === other.epoch && this.number < other.number;
  }
}

/** Formats a position from its three parts. */
export function formatPosition(epoch: bigint | string, number: bigint | string, tag: number): string {
  return `${String(epoch)}${String(number).padStart(NUMBER_DIGITS, '0')}${String(tag).padStart(TAG_DIGITS, '0')}`;
}

/** Whether the text has the current or the former format of a position. */
export function isPosition(text: string): boolean {
  return WITH_EPOCH.test(text) || WITHOUT_EPOCH.test(text);
}

/**
 * Parses a position that a client sent; null when the text is not one. A number without an epoch, other than "0",
 * belongs to no existing log, and is returned with the epoch 0.
 */
export function parsePosition(text: string): LogPosition | null {
  const [, epoch, number, tag] = WITH_EPOCH.exec(text) ?? [];
  if (epoch !== undefined && number !== undefined) return new LogPosition(BigInt(epoch), BigInt(number), Number(tag));
  if (!WITHOUT_EPOCH.test(text)) return null;
  return text === '0' ? LogPosition.START : new LogPosition(0n, BigInt(text), 0);
}
