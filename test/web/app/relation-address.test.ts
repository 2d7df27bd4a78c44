import { describe, expect, it } from '@jest/globals';
import { formatAddress, parseAddress, withLanguage } from '../../../src/web/app/relation-address.js';

describe('the address of a relation', () => {
  it('is read as it was written', () => {
    const search =
      'from=1949-10-01&to=1991-12-26&view=list&event=cn-ru-ssc-19-2024&publishers=2-&text=a+b&kind=VISIT,SUMMIT&actor=china';
    const address = parseAddress(search);
    expect(address).toMatchObject({
      from: '1949-10-01',
      to: '1991-12-26',
      view: 'list',
      event: 'cn-ru-ssc-19-2024',
      publishers: '2-',
      text: 'a b',
      kind: ['VISIT', 'SUMMIT'],
      actor: ['china'],
      topic: [],
    });
    expect(parseAddress(formatAddress(address))).toEqual(address);
    expect(formatAddress(address)).toContain('kind=VISIT,SUMMIT');
  });

  it('leaves out what is malformed, empty or twice', () => {
    expect(parseAddress('from=49&to=1949-13-01&view=map&event=%20&kind=VISIT,,VISIT&place=')).toMatchObject({
      from: null,
      to: null,
      view: null,
      event: null,
      kind: ['VISIT'],
      place: [],
    });
  });

  it('leaves out days that no calendar has', () => {
    for (const day of ['2024-02-30', '2023-02-29', '1900-02-29', '2024-04-31', '0000-01-01'])
      expect({ day, from: parseAddress(`from=${day}`).from }).toEqual({ day, from: null });
    for (const day of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(parseAddress(`from=${day}`).from).toBe(day);
  });

  it('takes years and months for their days', () => {
    expect(parseAddress('from=1945&to=2026')).toMatchObject({ from: '1945-01-01', to: '2026-12-31' });
    expect(parseAddress('from=1945-04&to=1948-02')).toMatchObject({ from: '1945-04-01', to: '1948-02-29' });
    expect(parseAddress('from=1945-01-01&to=1945-04')).toMatchObject({ from: '1945-01-01', to: '1945-04-30' });
  });

  it('keeps parameters that it does not concern, and has none for what is not set', () => {
    const address = { ...parseAddress('event=a&view=list'), event: null };
    expect(formatAddress(address, 'lang=fr&event=a&view=list')).toBe('lang=fr&view=list');
  });
});

describe('the language of an address', () => {
  it('is kept by links', () => {
    expect(withLanguage('/events/a', '?lang=fr')).toBe('/events/a?lang=fr');
    expect(withLanguage('/relations/a?kind=VISIT,SUMMIT#b', '?lang=fr')).toBe(
      '/relations/a?kind=VISIT,SUMMIT&lang=fr#b',
    );
  });

  it('is that of a link which names one', () => {
    expect(withLanguage('/search?text=a&lang=ru', '?lang=fr')).toBe('/search?text=a&lang=ru');
  });

  it('is left to the reader where the address names none', () => {
    expect(withLanguage('/events/a?b=c', '')).toBe('/events/a?b=c');
  });
});
