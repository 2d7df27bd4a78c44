import { describe, expect, it } from '@jest/globals';
import { formatNumbers, numbersOf, numberSources } from '../../../src/web/reading/numbered-sources.js';
import { citationOf, eventOf, participationOf, statementOf } from '../../support/read-event.js';

describe('numbered sources', () => {
  it('are those of the event, its participants, other dates and statements, each once', () => {
    const participation = { ...participationOf('someone'), citations: [citationOf('list')] };
    const event = eventOf({
      citations: [citationOf('treaty', { supports: ['EXISTENCE', 'DATE'] }), citationOf('press')],
      participations: [participation],
      alternativeDates: [{ citations: [citationOf('press')] } as never],
      statements: [statementOf('said', citationOf('readout'))],
    });
    const sources = numberSources(event, [statementOf('mention', citationOf('memoir'), citationOf('treaty'))]);
    expect(sources.map(({ number, source }) => [number, source.id])).toEqual([
      [1, 'treaty'],
      [2, 'press'],
      [3, 'list'],
      [4, 'readout'],
      [5, 'memoir'],
    ]);
    expect(sources.map(({ passages }) => passages.map(({ supports }) => supports))).toEqual([
      [['EXISTENCE', 'DATE', 'STATEMENT']],
      [['OTHER_DATE']],
      [['PARTICIPANTS']],
      [['STATEMENT']],
      [['STATEMENT']],
    ]);
  });

  it('have their passages together, apart by who asserts it and how directly', () => {
    const event = eventOf({
      citations: [
        citationOf('a', { paragraph: 3, supports: ['DATE'] }),
        citationOf('a', { paragraph: 1, supports: ['PLACE', 'DATE'] }),
        citationOf('a', { page: 7, supports: ['DATE'] }),
        citationOf('a', { paragraph: 1, basis: 'INFERRED', supports: ['ORDINAL'] }),
        citationOf('a', { paragraph: 9, assertedBy: 'minister', supports: ['EXISTENCE'] }),
      ],
    });
    const [{ passages } = { passages: [] }] = numberSources(event);
    expect(passages).toMatchObject([
      { assertedBy: null, basis: 'STATED', paragraphs: [1, 3], pages: [7], supports: ['DATE', 'PLACE'] },
      { assertedBy: null, basis: 'INFERRED', paragraphs: [1], pages: [], supports: ['ORDINAL'] },
      { assertedBy: { slug: 'minister' }, basis: 'STATED', paragraphs: [9], pages: [], supports: ['EXISTENCE'] },
    ]);
    expect(passages).toHaveLength(3);
  });

  it('are found by what cites them', () => {
    const sources = numberSources(eventOf({ citations: [citationOf('a'), citationOf('b'), citationOf('c')] }));
    expect(numbersOf([citationOf('c'), citationOf('a'), citationOf('c')], sources)).toEqual([1, 3]);
    expect(numbersOf([citationOf('unknown')], sources)).toEqual([]);
  });

  it.each([
    [[], ''],
    [[4], '4'],
    [[1, 2], '1, 2'],
    [[1, 2, 3, 7, 9, 10], '1–3, 7, 9, 10'],
  ])('numbers %j are written %j', (numbers, text) => {
    expect(formatNumbers(numbers)).toBe(text);
  });
});
