/*
 * How a position in the log of changes is written: 36 decimal digits, for who has them opaque. They are the log's epoch
 * (16), the change's number in the log (12) and the change's tag (8), so that later positions are greater numbers. "0" is
 * before the first change of whatever log.
 *
 * The epoch says which log it is. The tag, which is random, tells the change from another one that came to have its number:
 * in a log that went back, whatever its epoch, no position of a change that is gone is ever one of a change that is there.
 */

const EPOCH_DIGITS = 16;
const NUMBER_DIGITS = 12;
const TAG_DIGITS = 8;

const WRITTEN = new RegExp(
  `^([1-9][0-9]{${String(EPOCH_DIGITS - 1)}})([0-9]{${String(NUMBER_DIGITS)}})([0-9]{${String(TAG_DIGITS)}})$`,
);

/** As positions were written before logs had epochs. */
const WITHOUT_EPOCH = /^(?:0|[1-9][0-9]{0,17})$/;

/** What a row says of its place in the log: PostgreSQL's bigint comes as text. */
export interface PlaceInLog {
  /** Null where the log has none, as while it is being restored. */
  readonly epoch: string | null;
  readonly position: string;
  readonly tag: number;
}

/** Thrown where the database has no log that has begun, as while a copy of one is being restored. */
export class MissingLog extends Error {
  constructor() {
    super('the database has no log of changes');
    this.name = 'MissingLog';
  }
}

/** Where a change stands in a log. */
export class LogPosition {
  /** Before the first change of whatever log. */
  static readonly START = new LogPosition(0n, 0n, 0);

  private written: string | null = null;

  constructor(
    /** Which log; 0: whatever log. */
    readonly epoch: bigint,
    /** The change's number in the log, from 1; 0: before the first. */
    readonly number: bigint,
    readonly tag: number,
  ) {}

  /** Throws MissingLog where there is no log that it could be a place in. */
  static of(place: PlaceInLog | null): LogPosition {
    if (!place?.epoch) throw new MissingLog();
    const { epoch, position, tag } = place;
    return new LogPosition(BigInt(epoch), BigInt(position), tag);
  }

  /** As clients are given it. */
  get text(): string {
    return (this.written ??=
      this.epoch === 0n ? String(this.number) : writePosition(this.epoch, this.number, this.tag));
  }

  /** Whether it is of this log, and no change of it comes after this one and before the other. */
  isBefore(other: LogPosition): boolean {
    return this.epoch === other.epoch && this.number < other.number;
  }
}

/** The text of a position, of its three parts. */
export function writePosition(epoch: bigint | string, number: bigint | string, tag: number): string {
  return `${String(epoch)}${String(number).padStart(NUMBER_DIGITS, '0')}${String(tag).padStart(TAG_DIGITS, '0')}`;
}

/** Whether the text is, or was once, written as a position is. */
export function isPosition(text: string): boolean {
  return WRITTEN.test(text) || WITHOUT_EPOCH.test(text);
}

/**
 * What a client gave as a position says; null for a text that is none. A number without an epoch, other than "0", is of no
 * log that there is, and comes with the epoch 0.
 */
export function readPosition(text: string): LogPosition | null {
  const [, epoch, number, tag] = WRITTEN.exec(text) ?? [];
  if (epoch !== undefined && number !== undefined) return new LogPosition(BigInt(epoch), BigInt(number), Number(tag));
  if (!WITHOUT_EPOCH.test(text)) return null;
  return text === '0' ? LogPosition.START : new LogPosition(0n, BigInt(text), 0);
}
