import { describe, expect, it } from '@jest/globals';
import { aspectRows, hasReadouts, statementsByReadout } from '../../../src/web/reading/readout-sides.js';
import { citationOf, eventOf, participationOf, sides, statementOf } from '../../support/read-event.js';

const ids = (items: readonly { readonly id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);

describe('statements by readout', () => {
  const ofOne = citationOf('one-ministry', { sourceSide: 'one', side: 'two', paragraph: 4 });
  const ofTwo = citationOf('two-ministry', { sourceSide: 'two', paragraph: 2 });
  const ofNobody = citationOf('agency');

  it('go by whose source reports them, not by who said it', () => {
    const grouped = statementsByReadout([statementOf('said by two', ofOne)], sides);
    expect(ids(grouped.get('one'))).toEqual(['said by two']);
  });

  it('go by who asserts it in a source of no side', () => {
    const transcript = citationOf('archive', { side: 'two' });
    expect(ids(statementsByReadout([statementOf('s', transcript)], sides).get('two'))).toEqual(['s']);
  });

  it('are in both where both report them, and with one side where others do, too', () => {
    const grouped = statementsByReadout(
      [statementOf('both', ofOne, ofTwo), statementOf('one', ofOne, ofNobody), statementOf('nobody', ofNobody)],
      sides,
    );
    expect(Object.fromEntries([...grouped].map(([side, list]) => [side, ids(list)]))).toEqual({
      both: ['both'],
      one: ['one'],
      else: ['nobody'],
    });
  });

  it('are in the order of their passages', () => {
    const at = (id: string, paragraph: number | null) =>
      statementOf(id, citationOf('source', { sourceSide: 'one', paragraph }));
    const grouped = statementsByReadout([at('whole', null), at('late', 9), at('early', 1)], sides);
    expect(ids(grouped.get('one'))).toEqual(['early', 'late', 'whole']);
  });
});

describe('the parts of an event by readout', () => {
  it('are those that a source supports, with the dates that each side gives', () => {
    const claim = { id: 'claim', citations: [citationOf('b', { sourceSide: 'two' })] };
    const event = eventOf({
      citations: [
        citationOf('a', { sourceSide: 'one', supports: ['EXISTENCE', 'DATE'] }),
        citationOf('c', { supports: ['EXISTENCE'] }),
      ],
      participations: [{ ...participationOf('x'), citations: [citationOf('d', { sourceSide: 'two' })] }],
      alternativeDates: [claim as never],
    });
    const rows = aspectRows(event, sides);
    expect(rows.map(({ aspect }) => aspect)).toEqual(['EXISTENCE', 'DATE', 'PARTICIPANTS']);
    const [existence, date, participants] = rows;
    expect(existence?.citations.one.map(({ source }) => source.slug)).toEqual(['a']);
    expect(existence?.citations.else.map(({ source }) => source.slug)).toEqual(['c']);
    expect(date?.claims.two.map(({ id }) => id)).toEqual(['claim']);
    expect(date?.citations.two).toEqual([]);
    expect(participants?.citations.two.map(({ source }) => source.slug)).toEqual(['d']);
  });

  it('are worth comparing where a side has sources of its own', () => {
    expect(hasReadouts(eventOf({ citations: [citationOf('a', { sourceSide: 'third' })] }), sides)).toBe(false);
    const statements = [statementOf('s', citationOf('a', { sourceSide: 'two' }))];
    expect(hasReadouts(eventOf({ statements }), sides)).toBe(true);
  });
});
