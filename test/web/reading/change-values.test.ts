import { describe, expect, it } from '@jest/globals';
import { differenceOf, referencesIn } from '../../../src/web/reading/change-values.js';
import type { FieldChange, ValueFormat } from '../../../src/web/reading/change-values.js';

const PERSON = 'Person_AaIsj_ZEdfi9zFvP-Ko-JQ';
const OTHER = 'Person_AaIsj_ZEdfi9zFvQ9Dvtww';
const SOURCE = 'Source_AaIsj_WVfIusDVHmm95RhA';

const format: ValueFormat = {
  kindEnum: 'EventKind',
  label: (enumName, value) => `${enumName}:${value}`,
  fieldName: (field) => `«${field}»`,
  locale: 'en-GB',
};

const difference = (field: string, before: unknown, after: unknown): unknown =>
  differenceOf({ field, before, after } satisfies FieldChange, format);

describe('what a change did to a field', () => {
  it('names the values of enums, and of a link its own kind', () => {
    expect(difference('kind', 'MEETING', 'VISIT')).toEqual({
      removed: [[{ text: 'EventKind:MEETING' }]],
      added: [[{ text: 'EventKind:VISIT' }]],
    });
    expect(difference('links', [], [{ kind: 'PART_OF', event: PERSON }])).toEqual({
      removed: [],
      added: [[{ text: 'EventLinkKind:PART_OF' }, { id: PERSON }]],
    });
  });

  it('writes days in words, and other dates as they were entered', () => {
    expect(difference('date', '1949-10', '1949-10-02')).toEqual({
      removed: [[{ text: '1949-10' }]],
      added: [[{ text: '2 October 1949' }]],
    });
    expect(difference('date', null, '1949-02-30')).toMatchObject({ removed: [] });
  });

  it('shows of texts the languages that differ, each marked with its language', () => {
    const before = [
      { language: 'en', text: 'Talks' },
      { language: 'fr', text: 'Entretiens' },
    ];
    const after = [
      { text: 'Talks', language: 'en' },
      { language: 'fr', text: 'Pourparlers' },
    ];
    expect(difference('titles', before, after)).toEqual({
      removed: [[{ text: 'Entretiens', lang: 'fr' }]],
      added: [[{ text: 'Pourparlers', lang: 'fr' }]],
    });
  });

  it('shows of a list only what was removed and added, however its names are ordered', () => {
    const one = { actor: PERSON, role: 'CHAIR', basis: 'STATED', citations: [] };
    const again = { citations: [], basis: 'STATED', role: 'CHAIR', actor: PERSON };
    const citations = [{ source: SOURCE, basis: 'INFERRED', locator: { paragraph: 2, start: 10, end: 20 } }];
    const other = { actor: OTHER, role: 'SIGNATORY', citations };
    expect(difference('participations', [one], [again, other])).toEqual({
      removed: [],
      added: [
        [
          { id: OTHER },
          { text: 'ParticipantRole:SIGNATORY' },
          { id: SOURCE },
          { text: 'Basis:INFERRED' },
          { text: '«paragraph» 2' },
        ],
      ],
    });
  });

  it('finds repeated elements, and an order that alone has changed', () => {
    expect(difference('topics', [PERSON], [PERSON, PERSON])).toEqual({ removed: [], added: [[{ id: PERSON }]] });
    expect(difference('topics', [PERSON, OTHER], [OTHER, PERSON])).toEqual({ removed: [], added: [] });
  });

  it('knows what it is without a value, and with a number or an object', () => {
    expect(difference('ordinal', null, 19)).toEqual({ removed: [], added: [[{ text: '19' }]] });
    expect(difference('location', { latitude: 1.5, longitude: -2 }, null)).toEqual({
      removed: [[{ text: '«latitude» 1.5' }, { text: '«longitude» -2' }]],
      added: [],
    });
  });

  it('takes no other text for a reference', () => {
    expect(difference('slug', null, 'Person_of_the_year')).toMatchObject({ added: [[{ text: 'Person_of_the_year' }]] });
  });

  it('lists each record that it refers to once', () => {
    const change = { field: 'topics', before: [PERSON, OTHER], after: [PERSON, SOURCE] };
    const creation = { field: 'topics', before: null, after: [SOURCE] };
    expect(referencesIn([change, creation].map((one) => differenceOf(one, format)))).toEqual([OTHER, SOURCE]);
  });
});
