import { describe, expect, it } from '@jest/globals';
import { exportStream, SlowReaderError } from '../../../src/server/exports/export-stream.js';
import { CALENDAR } from '../../../src/transfer/export/calendar-format.js';
import { CSV, inertText } from '../../../src/transfer/export/csv-format.js';
import type { ExportFormat, ExportSubject } from '../../../src/transfer/export/export-format.js';
import type { ExportedDate, ExportedEvent } from '../../../src/transfer/export/exported-event.js';
import { TIMELINEJS } from '../../../src/transfer/export/timelinejs-format.js';
import { calendarOf, cellText, tableRows } from '../../support/exported.js';

const SUBJECT: ExportSubject = {
  ...{ id: 'urn:entente:Relation_1', title: 'Atlantis–Lemuria', description: null, language: 'en', position: '1' },
  ...{ url: 'https://entente.example/relations/a-l', ownUrl: 'https://entente.example/relations/a-l/timeline.ics' },
  ...{ changedAt: null, origin: 'https://entente.example', basePath: '' },
};

function dateOf(earliest: string | null, latest: string | null, precision: string, form = 'SINGLE'): ExportedDate {
  const bound = { kind: 'KNOWN', precision, earliest, latest } as const;
  return {
    ...{ edtf: `${String(earliest)}/${String(latest)}`, display: 'some time', form: form as 'SINGLE', precision },
    ...{ earliest, latest, isApproximate: false, isUncertain: false, start: bound, end: bound },
  };
}

function eventOf(input: Partial<ExportedEvent> & { readonly participations?: readonly object[] }): object {
  return {
    ...{ id: 'Event_1', slug: 'visit', version: 3, status: 'PUBLISHED', title: 'A visit', summary: null },
    ...{ kind: 'VISIT', kindLabel: 'Visit', recordedAt: new Date(0), updatedAt: new Date(0), series: null },
    ...{ date: dateOf('1957-05-06', '1957-05-06', 'DAY'), places: [], citations: [], topics: [], relations: [] },
    ...{ identifiers: [], participations: [], image: null, ...input },
  };
}

function written(format: ExportFormat, events: readonly object[], options = {}): string {
  const table = { hasByteOrderMark: false, rows: 'events', separator: 'comma', ...options } as const;
  const leftOut = events.filter((event) => format.survey && !format.survey.canShow(event)).length;
  const writer = format.writer(SUBJECT, table, leftOut);
  return [writer.begin(), ...events.map((event) => writer.page([event])), writer.end()].join('');
}

describe('a cell of a table', () => {
  it.each(['=1', "'=1", "''=1", '+1', '-1', '@a', '＝1', "'a", 'a=1', '', "'"])('keeps the text %j', (text) => {
    expect(inertText(text)).not.toMatch(/^[=+\-@＝]/);
    expect(cellText(inertText(text))).toBe(text);
    const [row] = tableRows(written(CSV, [eventOf({ title: text })]));
    expect(cellText(row?.['title'] ?? '')).toBe(text);
  });

  it.each(['comma', 'semicolon', 'tab'] as const)('is one cell, separated by a %s', (separator) => {
    const title = 'a,b;c\td"e"\r\nf\ng';
    const text = written(CSV, [eventOf({ title })], { separator });
    expect(tableRows(text, { comma: ',', semicolon: ';', tab: '\t' }[separator])[0]?.['title']).toBe(title);
  });
});

describe('a calendar', () => {
  it.each([
    ['the day', dateOf('1957-05-06', '1957-05-06', 'DAY'), '1957-05-06', '1957-05-07', 'A visit'],
    ['a month', dateOf('1957-05-01', '1957-05-31', 'MONTH'), '1957-05-01', '1957-06-01', 'A visit (some time)'],
    ['a year', dateOf('1957-01-01', '1957-12-31', 'YEAR'), '1957-01-01', '1958-01-01', 'A visit (some time)'],
    ['days', dateOf('1957-05-06', '1957-05-08', 'DAY', 'INTERVAL'), '1957-05-06', '1957-05-09', 'A visit'],
    ['the last day', dateOf('9999-12-31', '9999-12-31', 'DAY'), '9999-12-31', '10000-01-01', 'A visit'],
  ])('has an event that is known to %s on all of its days', (_what, date, first, after, title) => {
    const { calendar, events } = calendarOf(written(CALENDAR, [eventOf({ date })]));
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([[first, title]]);
    if (after < '9999') expect(events[0]?.endDate.toString()).toBe(after);
    expect(calendar.getFirstPropertyValue('x-entente-left-out')).toBe('0');
  });

  it.each([
    ['a decade', dateOf('1950-01-01', '1959-12-31', 'DECADE')],
    ['no day', dateOf(null, null, 'DAY')],
    ['one of several years', dateOf('1950-01-01', '1959-12-31', 'YEAR', 'ONE_OF')],
  ])('leaves out and counts what is known to %s', (_what, date) => {
    const { calendar, events } = calendarOf(written(CALENDAR, [eventOf({ date }), eventOf({})]));
    expect(events).toHaveLength(1);
    expect(calendar.getFirstPropertyValue('x-entente-left-out')).toBe('1');
  });
});

describe('the JSON of TimelineJS', () => {
  it('has the parts of a date that are known, and no markup of a text', () => {
    const events = [
      eventOf({ title: '<script>' }),
      eventOf({ date: dateOf('1957-05-01', '1957-05-31', 'MONTH') }),
      eventOf({ date: dateOf('1950-01-01', '1959-12-31', 'DECADE') }),
    ];
    const { events: slides } = JSON.parse(written(TIMELINEJS, events)) as { events: Record<string, unknown>[] };
    expect(slides.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
      [{ year: 1957, month: 5, day: 6 }, undefined],
      [{ year: 1957, month: 5 }, undefined],
      [{ year: 1950 }, { year: 1959 }],
    ]);
    expect(JSON.stringify(slides)).not.toContain('<script>');
  });
});

describe('the stream of an export', () => {
  const writer = { begin: () => '[', page: (events: readonly unknown[]) => events.join(''), end: () => ']' };

  it('reads a page when the one before it was taken', async () => {
    let asked = 0;
    async function* numbered(): AsyncGenerator<readonly unknown[], void, void> {
      for (;;) {
        asked += 1;
        yield await Promise.resolve(['x'.repeat(100_000)]);
      }
    }
    const pages = numbered();
    let closed = 0;
    const stream = exportStream({ writer, pages, firstPage: await pages.next() }, () => (closed += 1));
    const reader = stream[Symbol.asyncIterator]();
    for (let taken = 1; taken <= 5; taken += 1) {
      await reader.next();
      expect(asked).toBeLessThanOrEqual(taken + 2);
    }
    const hasClosed = new Promise((resolve) => stream.once('close', resolve));
    await reader.return?.();
    await hasClosed;
    expect([stream.destroyed, closed]).toEqual([true, 1]);
  });

  it('fails if nobody takes it', async () => {
    async function* endless(): AsyncGenerator<readonly unknown[], void, void> {
      for (;;) yield await Promise.resolve(['x']);
    }
    const pages = endless();
    const firstPage = await pages.next();
    const error = await new Promise((resolve) => {
      const stream = exportStream({ writer, pages, firstPage }, () => undefined, 5);
      stream.once('error', resolve);
      stream.once('readable', () => undefined);
    });
    expect(error).toBeInstanceOf(SlowReaderError);
  });
});
