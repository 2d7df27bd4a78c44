import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EdtfError, parseEdtf } from '../../src/foundation/dates/edtf.js';
import { oracle } from './edtf-oracle.js';
import type { OracleResult } from './edtf-oracle.js';

/**
 * A row of the table: `oracle` and `python` say which side is right, and why, where they differ on an accepted vector.
 */
interface Line {
  readonly accepted?: true;
  readonly canonical?: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly oracle?: string;
  readonly python?: string;
  readonly outside?: string;
}

interface PythonVector {
  readonly edtf: string;
  readonly date?: string;
  readonly lower_strict?: string;
  readonly upper_strict?: string;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}

const table = new Map(Object.entries((read('edtf-profile.json') as { vectors: Record<string, Line> }).vectors));
const javascript = (read('edtf-vectors/edtf-js-vectors.json') as { vectors: { edtf: string }[] }).vectors;
const python = read('edtf-vectors/python-edtf-vectors.json') as { accept: PythonVector[]; reject: string[] };
const recorded = (read('edtf-vectors/edtf-js-results.json') as { results: OracleResult[] }).results;

const vectors = new Set([...[...javascript, ...python.accept].map(({ edtf }) => edtf), ...python.reject]);
const accepted = [...table].filter(([, line]) => line.accepted);
const outside = [...table].filter(([, line]) => !line.accepted);

/** The day of an oracle's bound; null for infinite and unknown ones. */
function day(bound: string | null | undefined): string | null {
  return bound === undefined || bound === null || bound.includes('inf') ? null : bound.slice(0, 10);
}

describe('the table of vectors', () => {
  it('has one row for every vector, and no other', () => {
    expect(new Set(table.keys())).toEqual(vectors);
  });

  it.each(accepted)('accepts %j with the row’s values', (text, { canonical, earliest, latest }) => {
    const date = parseEdtf(text);
    expect({ canonical: date.edtf, earliest: date.earliest, latest: date.latest }).toEqual({
      canonical,
      earliest,
      latest,
    });
  });

  it.each(outside)('rejects %j, which is outside the profile', (text, { outside: why }) => {
    expect(why).toMatch(/^because ./);
    expect(() => parseEdtf(text)).toThrow(EdtfError);
  });

  it('explains each difference to the edtf package on an accepted vector, and no other', () => {
    const results = new Map(recorded.map((result) => [result.edtf, result]));
    const differing = accepted.filter(([text, line]) => {
      const result = results.get(text);
      const agrees = result?.ok === true && result.canonical === line.canonical;
      return !agrees || day(result.min) !== line.earliest || day(result.max) !== line.latest;
    });
    const explained = accepted.filter(([, line]) => line.oracle);
    expect(explained.map(([text]) => text)).toEqual(differing.map(([text]) => text));
  });

  it('explains each difference to python-edtf’s bounds on an accepted vector, and no other', () => {
    const differing = python.accept.filter(({ edtf, date, lower_strict, upper_strict }) => {
      const line = table.get(edtf);
      return (
        line?.accepted && (day(lower_strict ?? date) !== line.earliest || day(upper_strict ?? date) !== line.latest)
      );
    });
    const explained = accepted.filter(([, line]) => line.python);
    expect(new Set(explained.map(([text]) => text))).toEqual(new Set(differing.map(({ edtf }) => edtf)));
  });

  // Except for clock times: the package reads those without a zone in the machine's zone.
  it.each(recorded.filter(({ edtf }) => !/T\d/.test(edtf)))(
    'has the result of the installed edtf package for $edtf',
    (result) => {
      const { ok, canonical, min, max } = oracle(result.edtf);
      expect({ ok, canonical, min, max }).toEqual({
        ok: result.ok,
        canonical: result.canonical,
        min: result.min,
        max: result.max,
      });
    },
  );
});
