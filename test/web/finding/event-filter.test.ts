import { describe, expect, it } from '@jest/globals';
import { formatAddress, parseAddress } from '../../../src/web/app/relation-address.js';
import {
  filterOf,
  filterWithWindow,
  isFiltered,
  NO_FILTER,
  parsePublishers,
} from '../../../src/web/finding/event-filter.js';
import { spanOf, windowOf } from '../../../src/web/relation/span.js';

const FULL =
  'from=1989-01-01&to=2010-12-31&kind=VISIT,SUMMIT&actor=xi-jinping,vladimir-putin&place=moscow&topic=border' +
  '&series=strategic-security-consultation&side=china&confidence=HIGH&publishers=2-&text=%E7%BB%8D%E4%BC%8A%E5%8F%A4';

describe('the filter of an address', () => {
  it('has each part of the address', () => {
    expect(filterWithWindow(parseAddress(FULL))).toEqual({
      kinds: ['VISIT', 'SUMMIT'],
      actors: [{ allOf: ['xi-jinping', 'vladimir-putin'] }],
      places: ['moscow'],
      topics: ['border'],
      series: ['strategic-security-consultation'],
      sides: ['china'],
      confidence: ['HIGH'],
      publisherCount: { min: 2 },
      text: '绍伊古',
      window: { from: '1989-01-01', to: '2010-12-31' },
    });
  });

  it('is empty without any, and has no window where the chart shows it', () => {
    expect(filterWithWindow(parseAddress(''))).toEqual({});
    expect(filterOf(parseAddress('from=1989-01-01'))).toEqual({});
    expect(filterWithWindow(parseAddress('from=1989-01-01'))).toEqual({ window: { from: '1989-01-01' } });
  });

  it('can leave out a part, to count what else there is of it', () => {
    expect(filterOf(parseAddress('kind=VISIT&place=moscow'), 'kind')).toEqual({ places: ['moscow'] });
  });

  it('leaves out what is malformed', () => {
    expect(filterWithWindow(parseAddress('from=1989-13-01&to=soon&kind=,%20,&publishers=many'))).toEqual({});
    expect(isFiltered(parseAddress('kind=,'))).toBe(false);
  });

  it('is taken away by one change of the address, which keeps the rest', () => {
    const address = { ...parseAddress(`${FULL}&event=nerchinsk&view=list`), ...NO_FILTER };
    expect(isFiltered(address)).toBe(false);
    expect(formatAddress(address, `${FULL}&lang=fr`)).toBe(
      'from=1989-01-01&to=2010-12-31&lang=fr&view=list&event=nerchinsk',
    );
  });

  it('comes back from the address that it was written to', () => {
    const address = parseAddress(FULL);
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it.each([
    ['2', { min: 2, max: 2 }],
    ['2-', { min: 2 }],
    ['-1', { max: 1 }],
    ['2-4', { min: 2, max: 4 }],
    ['', null],
    ['-', null],
    ['two', null],
    ['99999', null],
    [null, null],
  ])('reads %p publishers', (text, range) => {
    expect(parsePublishers(text)).toEqual(range);
  });
});

describe('the window of an address', () => {
  const whole = { from: 0, to: 366 };

  it('is a span from the first day through the last one', () => {
    expect(spanOf({ from: '1970-01-02', to: '1970-01-03' }, whole)).toEqual({ from: 1, to: 3 });
    expect(windowOf({ from: 1, to: 3 })).toEqual({ from: '1970-01-02', to: '1970-01-03' });
  });

  it('names the days that a span touches', () => {
    expect(windowOf({ from: 1.5, to: 2.2 })).toEqual({ from: '1970-01-02', to: '1970-01-03' });
  });

  it('reaches to the end of the whole where it names none, and is none without both', () => {
    expect(spanOf({ from: '1970-02-01', to: null }, whole)).toEqual({ from: 31, to: 366 });
    expect(spanOf({ from: null, to: null }, whole)).toBeNull();
    expect(spanOf({ from: '1970-02-01', to: null }, null)).toBeNull();
  });

  it('is none where it ends before it begins', () => {
    expect(spanOf({ from: '1970-02-01', to: '1970-01-01' }, whole)).toBeNull();
  });

  it('holds in the years 1 and 9999', () => {
    const window = { from: '0001-01-01', to: '9999-12-31' };
    expect(windowOf(spanOf(window, whole))).toEqual(window);
  });
});
