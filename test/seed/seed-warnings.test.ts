import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeFlawlessSeed as change, CheckedFolders } from '../support/seed-checks.js';

describe('the warnings of a seed folder', () => {
  let folders: CheckedFolders;
  beforeAll(async () => {
    folders = await CheckedFolders.create();
  });
  afterAll(() => {
    folders.remove();
  });

  it.each([
    ['a name without a language', 'en: Draco, fr: Dracon', 'en: Draco', ':11: names: no text in fr'],
    [
      'a summary without a language',
      ', fr: Ils se rencontrèrent pour la première fois. ',
      ' ',
      ':35: summaries: no text in fr',
    ],
    ['an office without a language', ', fr: Archonte d’Atlantide', '', ':21: titles: no text in fr'],
    [
      'a text in another script',
      'fr: Dracon',
      'fr: Дракон',
      ':11: names.fr: written in Cyrillic script, which is not that of fr',
    ],
    [
      'a Latin text under a language with another script',
      'en: Draco, fr: Dracon',
      'en: Draco, fr: Dracon, zh: Draco',
      ':11: names.zh: written in Latin script, which is not that of zh',
    ],
    [
      'a sentence that is in two languages the same',
      'fr: Ils se rencontrèrent pour la première fois. ',
      'fr: "They met for the first time, and spoke of much." ',
      null,
    ],
    [
      'a sentence that is the same in two languages',
      'en: They met for the first time., fr: Ils se rencontrèrent pour la première fois. ',
      'en: "They met for the first time, and spoke of much.", fr: "They met for the first time, and spoke of much." ',
      ':35: summaries.fr: the same text as in en',
    ],
    ['the name of a publisher in one language', 'en: The Gazette', 'zh: 公报', null],
    [
      'the name in one language of a publisher that also takes part',
      '{ actor: mu, role: GUEST }',
      '{ actor: mu, role: GUEST }\n      - { actor: gazette, role: WITNESS }',
      ':7: names: no text in fr',
    ],
    [
      'an event of one party',
      '      - { actor: mu, role: GUEST }\n',
      '',
      ':54: participations: no participant of lemuria, for atlantis-lemuria',
    ],
    ['an event of the group of both', '{ actor: lemuria, role: GUEST }', '{ actor: the-two, role: PARTY }', null],
    [
      'an event of nobody',
      'kind: CONSULTATION\n    titles: { en: Second',
      'kind: MEETING\n    titles: { en: Second',
      null,
    ],
    [
      'high confidence on one newspaper',
      '{ source: gazette-1 }, { source: herald-1 }',
      '{ source: gazette-1 }',
      ':41: confidence: HIGH on one publisher, which is not official: gazette',
    ],
    [
      'high confidence on two papers of one house',
      'kind: NEWSPAPER, names: { fr: Le Héraut }',
      'kind: NEWSPAPER, parent: gazette, names: { fr: Le Héraut }',
      ':41: confidence: HIGH on one publisher, which is not official: gazette',
    ],
    [
      'high confidence on a paper and on a repost of it',
      'language: fr, publishedOn',
      'language: fr, repostOf: gazette-1, publishedOn',
      ':41: confidence: HIGH on one publisher, which is not official: gazette',
    ],
    [
      'high confidence on an official text',
      '{ source: gazette-1 }, { source: herald-1 }',
      '{ source: official }',
      null,
      "sources:\n  - { slug: official, kind: GOVERNMENT, publisher: Court, publishedBy: court, language: en, publishedOn: '0360' }\n",
    ],
    ['a source without a date', ", publishedOn: '0360' }", ' }', ':15: no date (publishedOn), without a note'],
    [
      'a note that says why there is no date',
      ", publishedOn: '0360' }",
      ', notes: { en: The page shows none., fr: La page n’en montre pas. } }',
      null,
    ],
    [
      'an encyclopedia without a date',
      "kind: PRESS, publisher: The Gazette, publishedBy: gazette, language: en, publishedOn: '0360' }",
      'kind: ENCYCLOPEDIA, publisher: The Gazette, publishedBy: gazette, language: en }',
      null,
    ],
    ['a source without a publisher', 'publishedBy: gazette, ', '', ':15: no publisher (publishedBy), without a note'],
    [
      'tenures that overlap',
      "'0355-06-01/..'",
      "'0355-05-01/..'",
      ':24: period: overlaps with that of solon (all.yaml:23), without a note',
    ],
    [
      'a note that explains the overlap',
      "'0355-06-01/..', extent: TERM",
      "'0355-05-01/..', extent: TERM, notes: { en: Jointly., fr: Ensemble. }",
      null,
    ],
    ['tenures that may overlap', "'0355-06-01/..'", "'0355/..'", null],
    ['a gap between tenures', "'0355-06-01/..'", "'0356/..'", ':24: period: a gap from 0355-06-02, without a note'],
    ['a gap that the coverage admits', "status: COMPLETE, from: '0350-01-01'", 'status: PARTIAL', null],
    [
      'a gap at the beginning',
      "from: '0350-01-01'",
      "from: '0349-01-01'",
      ':23: period: a gap from 0349-01-01, without a note',
    ],
    [
      'a gap at the end',
      "'0355-06-01/..'",
      "'0355-06-01/0370'",
      ':24: period: a gap after 0370-12-31, though the office is covered COMPLETE',
    ],
    [
      'a number that a complete series lacks',
      'ordinal: 2',
      'ordinal: 4',
      ':39: series: talks is COMPLETE, but has no number 2, 3',
    ],
    ['a partial series that lacks numbers', 'ordinal: 2', 'ordinal: 2', null],
    [
      'numbers that run against the dates',
      "date: '0361'",
      "date: '0350'",
      ':52: ordinal: held before talks-1, which has a lower number',
    ],
    [
      'an event without a number in a numbered series',
      '    ordinal: 2\n',
      '',
      ':51: series: no ordinal, though the others of talks are numbered',
    ],
    [
      'an event after the end of the coverage',
      "date: '0361'",
      "date: '0362'",
      ':49: date: after 0361-12-31, where the coverage of talks ends',
    ],
    ['a series without coverage', ", coverage: { status: COMPLETE, to: '0361-12-31' }", '', ':28: no coverage'],
    [
      'a place without a point',
      ', location: { latitude: 1, longitude: 2 }',
      '',
      ':19: no coordinates (location), without a note',
    ],
    [
      'an office that someone no longer held',
      "date: '0351-05'",
      "date: '0359-05'",
      ':43: participations.0.offices.0: no tenure says that solon held archon then (0359-05)',
    ],
    [
      'a speaker in an office of another',
      'speakers: [{ actor: draco',
      'speakers: [{ actor: solon',
      ':59: speakers.0.offices.0: no tenure says that solon held archon then (0361)',
    ],
    [
      'two persons of one name',
      'en: Draco, fr: Dracon',
      'en: Sólon, fr: Dracon',
      ':11: names: the same as of solon (all.yaml:10)',
    ],
    [
      'an event that is there twice',
      "Second talks, fr: Deuxièmes entretiens }\n    date: '0361'",
      "First talks, fr: Deuxièmes entretiens }\n    date: '0351-05'",
      ':48: titles: the same as of talks-1 (all.yaml:32)',
    ],
  ])(
    'are of what is a fault, with file and line, and of nothing else: %s',
    async (_what, from, to, warning, more = '') => {
      const files = { 'all.yaml': change(from, to), ...(more !== '' && { 'more.yaml': more }) };
      const { errors, warnings } = await folders.check(files);
      expect(errors).toEqual([]);
      if (warning === null) expect(warnings).toEqual([]);
      else expect(warnings).toContain(`all.yaml${warning}`);
    },
  );

  it('are few of an office that many hold at once', async () => {
    const tenures = Array.from(
      { length: 400 },
      (_, n) =>
        `  - { person: p${String(n)}, office: archon, period: '2000/2010', extent: TERM, citations: [{ source: s }] }\n`,
    );
    const { warnings } = await folders.check({ 'all.yaml': `tenures:\n${tenures.join('')}` });
    const overlaps = warnings.filter((warning) => warning.includes('overlap'));
    expect(overlaps).toHaveLength(6);
    expect(overlaps[0]).toBe('all.yaml:3: period: overlaps with that of p0 (all.yaml:2), without a note');
    expect(overlaps[5]).toBe('all.yaml:8: period: one of 394 more of archon that overlap, without a note');
  });
});
