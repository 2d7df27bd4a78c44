import { describe, expect, it } from '@jest/globals';
import { namedSidesOf, speakingSide } from '../../../src/web/sides/named-sides.js';
import type { NamedState } from '../../../src/web/sides/named-sides.js';
import { commonSide } from '../../../src/web/sides/sides.js';

const state = (slug: string, ...predecessors: NamedState[]): NamedState => ({
  slug,
  names: [{ language: 'en', text: slug }],
  succeeds: predecessors.map((predecessor) => ({ predecessor })),
});

const sides = namedSidesOf([state('one', state('old-one', state('oldest-one'))), state('two', state('union'))]);

describe('the sides of a relation', () => {
  it('are its parties with all that they succeeded', () => {
    expect(Object.fromEntries(sides.of)).toEqual({
      one: 'one',
      'old-one': 'one',
      'oldest-one': 'one',
      two: 'two',
      union: 'two',
    });
    expect(sides.names.two).toEqual([{ language: 'en', text: 'two' }]);
  });

  it('do not have a state that both parties succeed', () => {
    const union = state('union');
    expect(namedSidesOf([state('one', union), state('two', union)]).of.get('union')).toBe('else');
  });

  it('are empty without a relation', () => {
    const none = namedSidesOf([]);
    expect(none.of.size).toBe(0);
    expect(none.names).toEqual({ one: [], two: [] });
  });
});

describe('what is of one side', () => {
  it.each([
    [['one'], 'one'],
    [['one', 'oldest-one'], 'one'],
    [['one', 'two'], 'else'],
    [['two', 'third'], 'else'],
    [[], 'else'],
  ])('states %j: %s', (slugs, side) => {
    const states = slugs.map((slug) => ({ slug }));
    expect(commonSide(states, sides.of)).toBe(side);
  });

  it.each([
    [['union'], 'two'],
    [['one', 'union'], 'both'],
    [['one', 'two', 'third'], 'both'],
    [['one', 'third'], 'others'],
    [['third'], 'others'],
    [[], 'others'],
  ])('a statement on behalf of %j: %s', (slugs, side) => {
    const states = slugs.map((slug) => ({ slug }));
    expect(speakingSide(states, sides)).toBe(side);
  });
});
