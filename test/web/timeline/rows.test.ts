import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '../../../src/web/dates/day.js';
import { sideOfEvent, sidesOf } from '../../../src/web/sides/sides.js';
import { officeRows } from '../../../src/web/timeline/office-rows.js';
import { drawBars, stateBars, tenureBars } from '../../../src/web/timeline/tenure-bars.js';
import { scaleFor } from '../../../src/web/timeline/time-scale.js';
import { statementDays } from '../../../src/web/timeline/statement-days.js';
import { apiDate } from '../../support/chart-dates.js';
import { english, office, state, tenure, TODAY } from '../../support/chart-data.js';

const empire = state('empire', '1700/1917-03-15');
const union = state('union', '1922-12-30/1991-12-26', ['1922-12-30', empire]);
const PARTIES = [state('first', null), state('second', '1991-12/..', ['1991-12', union])];
const SCALE = scaleFor({ from: parseDay('1980-01-01'), to: parseDay('2000-01-01') }, 100, 1100);
const fit = (name: { language: string; text: string }, room: number) =>
  name.text.length * 7 <= room ? name : { ...name, text: '…' };

describe('sides', () => {
  const sides = sidesOf(PARTIES);

  it('are those of the parties and their predecessors', () => {
    expect([...sides]).toEqual([
      ['first', 'one'],
      ['second', 'two'],
      ['union', 'two'],
      ['empire', 'two'],
    ]);
    expect(sidesOf([state('a', null, ['1990', empire]), state('b', null, ['1991', empire])]).get('empire')).toBe(
      'else',
    );
  });

  it('of an event are where it was; a conflict takes none', () => {
    expect(sideOfEvent({ kind: 'VISIT', hosts: [{ slug: 'union' }] }, sides)).toBe('two');
    expect(sideOfEvent({ kind: 'VISIT', hosts: [{ slug: 'union' }, { slug: 'first' }] }, sides)).toBe('else');
    expect(sideOfEvent({ kind: 'VISIT', hosts: [] }, sides)).toBe('else');
    expect(sideOfEvent({ kind: 'CONFLICT', hosts: [{ slug: 'union' }] }, sides)).toBe('else');
  });

  it('of statements are counted by the day', () => {
    const said = (id: string, date: string, ...slugs: string[]) => ({
      id,
      date: apiDate(date),
      onBehalfOf: slugs.map((slug) => ({ slug })),
      madeAt: { slug: 'meeting' },
    });
    const days = statementDays(
      [
        said('1', '1990-01-02', 'first'),
        said('2', '1990-01-02', 'union'),
        said('3', '1990-01-02', 'first', 'union'),
        said('4', '1990'),
      ],
      sides,
    );
    expect(days.map(({ key, one, two, both }) => [key, one, two, both])).toEqual([
      ['1990-01-01/1990-12-31', 0, 0, 1],
      ['1990-01-02/1990-01-02', 1, 1, 1],
    ]);
  });
});

describe('rows of offices', () => {
  const council = { slug: 'council', parent: { slug: 'second' }, seat: null };
  const data = {
    offices: [
      office('president', 'president of Second', { slug: 'second' }),
      office('minister', 'foreign minister of Second', { slug: 'second' }),
      office('secretary', 'secretary of the council', council),
      office('minister-before', 'foreign minister of the Union', { slug: 'union' }),
      office('other', 'president of First', { slug: 'first' }),
      office('unheld', 'governor', { slug: 'second' }),
    ],
    tenures: [
      tenure('president', 'A', '1991-07-10/1999-12-31'),
      tenure('minister', 'B', '1991-12-27/..'),
      tenure('minister-before', 'C', '1957-02/1985-07-02'),
      tenure('secretary', 'D', '1992-05/'),
      tenure('other', 'E', '1990/1993'),
    ],
  };

  it('are those of a side, of its states and their bodies; what came before joins its row', () => {
    const rows = officeRows(data, sidesOf(PARTIES), 'two', 3);
    expect(rows.map(({ offices }) => offices.map(({ slug }) => slug))).toEqual([
      ['president'],
      ['minister', 'minister-before'],
      ['secretary'],
    ]);
    expect(officeRows(data, sidesOf(PARTIES), 'one', 3).map(({ offices }) => offices[0]?.slug)).toEqual(['other']);
    expect(officeRows(data, sidesOf(PARTIES), 'two', 1)).toHaveLength(1);
  });

  it('have bars with names where they are alone', () => {
    const row = {
      side: 'two' as const,
      offices: data.offices,
      tenures: [tenure('president', 'Long Name', '1985/1995'), tenure('president', 'Second', '1994-01-01/..')],
    };
    const bars = drawBars(tenureBars(row, TODAY), SCALE, fit);
    expect(bars.map(({ name }) => name?.text.text)).toEqual(['Long Name', 'Second']);
    const [first, second] = bars;
    expect(first?.fringes).toHaveLength(2);
    expect(second?.name?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0));
    expect(second?.chevron).toBeNull();
  });

  it('have the forms of open, unknown and attested periods', () => {
    const row = {
      side: 'two' as const,
      offices: data.offices,
      tenures: [tenure('president', 'A', '1985-01-01/', 'ATTESTED'), tenure('president', 'B', '1991~/1992')],
    };
    const [unknown, approximate] = drawBars(tenureBars(row, TODAY), SCALE, fit);
    expect(unknown).toMatchObject({ fade: expect.any(Number), chevron: null, bar: { look: 'tenure attested' } });
    expect(approximate?.isApproximate).toBe(true);
    const wide = scaleFor({ from: parseDay('2020-01-01'), to: TODAY + 400 }, 100, 1100);
    const open = { ...row, tenures: [tenure('president', 'C', '2021-01-01/..')] };
    expect(drawBars(tenureBars(open, TODAY), wide, fit)[0]?.chevron).toBeLessThan(1100);
  });

  it('are named where they are alone, beside one that stood in meanwhile', () => {
    const row = {
      side: 'two' as const,
      offices: data.offices,
      tenures: [
        tenure('president', 'Long Standing', '1985-01-01/1995-01-01'),
        tenure('president', 'Interim', '1986-01-01/1987-01-01'),
      ],
    };
    const [standing, interim] = drawBars(tenureBars(row, TODAY), SCALE, fit);
    expect(standing?.name?.x).toBeGreaterThanOrEqual((interim?.x ?? Infinity) + (interim?.width ?? 0));
    expect(standing?.name?.text.text).toBe('Long Standing');
    expect(interim?.name).toBeNull();
  });
});

describe('the row of a state', () => {
  it('has its predecessors, each until the next one succeeded it', () => {
    const bars = stateBars(PARTIES[1], TODAY);
    expect(bars.map(({ key, extent }) => [key, formatDay(extent.from), formatDay(extent.to - 1)])).toEqual([
      ['empire', '1700-01-01', '1917-03-15'],
      ['union', '1922-12-30', '1991-12-26'],
      ['second', '1991-12-01', '2026-11-30'],
    ]);
  });

  it('has a state of unknown existence from one succession to the next, and none of which nothing is known', () => {
    const republic = state('republic', null, ['1912-02-12', state('old', '1644/1912-02-12')]);
    const bars = stateBars(state('people', '1949-10-01/..', ['1949-10-01', republic]), TODAY);
    expect(bars.map(({ key, extent }) => [key, formatDay(extent.from), formatDay(extent.to - 1)])).toEqual([
      ['old', '1644-01-01', '1912-02-12'],
      ['republic', '1912-02-12', '1949-10-01'],
      ['people', '1949-10-01', '2026-11-30'],
    ]);
    expect(stateBars(state('japan', null), TODAY)).toEqual([]);
    expect(stateBars({ slug: 'x', names: english('x'), existence: null }, TODAY)).toEqual([]);
  });
});
