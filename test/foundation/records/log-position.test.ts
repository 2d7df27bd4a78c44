import { describe, expect, it } from '@jest/globals';
import { isPosition, LogPosition, parsePosition } from '../../../src/foundation/records/log-position.js';
import { Random } from '../../support/random.js';

const EPOCH = 1_795_902_235_874_939n;

describe('a position in the log', () => {
  it('is written as decimal digits of its epoch, its number and its tag', () => {
    expect(new LogPosition(EPOCH, 7n, 42).text).toBe('179590223587493900000000000700000042');
    expect(new LogPosition(EPOCH, 0n, 0).text).toBe('179590223587493900000000000000000000');
    expect(LogPosition.START.text).toBe('0');
    expect(LogPosition.of({ epoch: String(EPOCH), position: '7', tag: 42 })).toEqual(new LogPosition(EPOCH, 7n, 42));
  });

  it('is parsed as it was written, and a later one is a greater number (seed 14)', () => {
    const random = new Random(14);
    const positions = Array.from({ length: 500 }, () => {
      const epoch = EPOCH + BigInt(random.between(0, 5)) * 1_000_003n;
      return new LogPosition(epoch, BigInt(random.between(0, 999_999_999_999)), random.between(0, 99_999_999));
    });
    for (const position of positions) {
      const read = parsePosition(position.text);
      expect([read?.epoch, read?.number, read?.tag]).toEqual([position.epoch, position.number, position.tag]);
      for (const other of positions.slice(0, 20)) {
        if (position.isBefore(other) || position.epoch < other.epoch) {
          expect(BigInt(position.text)).toBeLessThan(BigInt(other.text));
        }
      }
    }
  });

  it.each(['1', '9999', '9'.repeat(18)])('from before logs had epochs, %s, has no epoch', (text) => {
    expect(isPosition(text)).toBe(true);
    expect(parsePosition(text)).toMatchObject({ epoch: 0n, number: BigInt(text) });
  });

  it.each([
    '',
    ' ',
    'x',
    '-1',
    '+1',
    '1.5',
    '1e3',
    '0x10',
    '00',
    '007',
    '9'.repeat(19),
    '9'.repeat(35),
    '9'.repeat(37),
  ])('is not %j', (text) => {
    expect(isPosition(text)).toBe(false);
    expect(parsePosition(text)).toBeNull();
  });

  it('has no epoch with a leading 0', () => {
    expect(parsePosition(`0${'9'.repeat(35)}`)).toBeNull();
    expect(parsePosition('٣'.repeat(36))).toBeNull();
  });
});
