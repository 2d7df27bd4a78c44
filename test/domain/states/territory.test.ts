import { describe, expect, it } from '@jest/globals';
import { holdersAt } from '../../../src/domain/states/territory.js';
import type { Holding } from '../../../src/domain/states/territory.js';

const holding = (state: string, values: Partial<Holding<string>> = {}): Holding<string> => ({
  state,
  existence: null,
  tookOver: [],
  succeededOn: null,
  ...values,
});

/** An empire, a union that succeeded it, and a federation that succeeded the union at a time known to the month. */
const CHAIN: readonly Holding<string>[] = [
  holding('federation', { existence: '1991-12/..', tookOver: ['1991-12'] }),
  holding('union', { existence: '1922-12-30/1991-12-26', tookOver: ['1922-12-30'], succeededOn: '1991-12' }),
  holding('empire', { succeededOn: '1922-12-30' }),
];

describe('the states that held a territory', () => {
  it.each([
    ['1900', ['empire']],
    ['1922-12-29', ['empire']],
    ['1922-12-30', ['union']],
    ['1957', ['union']],
    ['1957?/1960', ['union']],
    ['1991-12-10', ['union']],
    ['1991-12-26', ['union']],
    ['1991-12-27', ['federation']],
    ['2024-05-16', ['federation']],
    // The date allows for both.
    ['1922', ['empire', 'union']],
    ['1991', ['union', 'federation']],
    ['1990/1993', ['union', 'federation']],
    ['[1957,2001]', ['union', 'federation']],
    ['../1991-12-27', ['empire', 'union', 'federation']],
    ['2001/..', ['federation']],
  ])('in %s are those that existed then', (date, states) => {
    expect(holdersAt(CHAIN, date)).toEqual(states);
    expect(holdersAt([...CHAIN].reverse(), date)).toEqual(states);
  });

  it('hold it until they are succeeded, even if they exist longer', () => {
    const chain = [
      holding('successor', { existence: '1949-10-01/..', tookOver: ['1949-10-01'] }),
      holding('former', { existence: '1912/..', succeededOn: '1949-10-01' }),
    ];
    expect(['1911', '1948', '1949-09-30', '1949-10-01', '1950'].map((date) => holdersAt(chain, date))).toEqual([
      [],
      ['former'],
      ['former'],
      ['successor'],
      ['successor'],
    ]);
  });

  it('are none outside all that is known of them', () => {
    expect(holdersAt([holding('union', { existence: '1922/1991' })], '1995')).toEqual([]);
    expect(holdersAt([], '1995')).toEqual([]);
  });

  it('are the only one, whenever it was, if nothing is known of it', () => {
    expect(['0001', '1995', '9999-12-31'].map((date) => holdersAt([holding('state')], date))).toEqual([
      ['state'],
      ['state'],
      ['state'],
    ]);
  });

  it('are one on every day of a chain whose handovers are known to the day, and never two', () => {
    const days = ['1800-01-01', '1850-06-30', '1917-11-07', '2000-02-29'];
    const chain = [...days, null].map((succeededOn, index) =>
      holding(`state ${String(index)}`, { succeededOn, tookOver: days.slice(Math.max(0, index - 1), index) }),
    );
    for (const [index, day] of days.entries()) {
      const before = new Date(`${day}T00:00:00Z`);
      before.setUTCDate(before.getUTCDate() - 1);
      expect(holdersAt(chain, before.toISOString().slice(0, 10))).toEqual([`state ${String(index)}`]);
      expect(holdersAt(chain, day)).toEqual([`state ${String(index + 1)}`]);
    }
  });
});
