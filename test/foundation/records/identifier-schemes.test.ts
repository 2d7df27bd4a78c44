import { describe, expect, it } from '@jest/globals';
import { canonicalIdentifier, isScheme, urlOfIdentifier } from '../../../src/foundation/records/identifier-schemes.js';

describe('identifiers of known schemes', () => {
  it.each([
    ['wikidata', ' q148 ', 'Q148', 'https://www.wikidata.org/wiki/Q148'],
    ['wikidata', 'http://www.wikidata.org/entity/Q148', 'Q148', 'https://www.wikidata.org/wiki/Q148'],
    ['viaf', 'https://viaf.org/viaf/102333412/', '102333412', 'https://viaf.org/viaf/102333412'],
    ['gnd', 'https://d-nb.info/gnd/118529579', '118529579', 'https://d-nb.info/gnd/118529579'],
    ['gnd', '4076899-5', '4076899-5', 'https://d-nb.info/gnd/4076899-5'],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['orcid', '000000021694233x', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
    ['isni', '0000 0001 2103 2683', '0000000121032683', 'https://isni.org/isni/0000000121032683'],
    ['ror', 'https://ror.org/05DXPS055', '05dxps055', 'https://ror.org/05dxps055'],
    ['bnf', 'ark:/12148/cb11907966z', 'cb11907966z', 'https://catalogue.bnf.fr/ark:/12148/cb11907966z'],
    ['lcnaf', 'n 79021164', 'n79021164', 'https://id.loc.gov/authorities/names/n79021164'],
    ['geonames', 'https://www.geonames.org/1816670/beijing.html', '1816670', 'https://www.geonames.org/1816670'],
    ['doi', 'https://doi.org/10.1000/ABC#1', '10.1000/abc#1', 'https://doi.org/10.1000/abc%231'],
    ['isbn', 'ISBN 0-306-40615-2', '9780306406157', null],
    ['isbn', '978-0-306-40615-7', '9780306406157', null],
    ['issn', '03785955', '0378-5955', 'https://portal.issn.org/resource/ISSN/0378-5955'],
    ['cow', '002', '2', null],
    ['gdelt', 'chngov', 'CHNGOV', null],
  ])('are brought to the form of %s: %s', (scheme, written, value, url) => {
    expect(canonicalIdentifier(scheme, written)).toEqual({ value });
    expect(canonicalIdentifier(scheme, value)).toEqual({ value });
    expect(urlOfIdentifier(scheme, value)).toBe(url);
  });

  it.each([
    ['orcid', '0000-0002-1825-0098'],
    ['isni', '0000000121032684'],
    ['ror', '05dxps056'],
    ['bnf', 'cb11907966b'],
    ['gnd', '118529578'],
    ['isbn', '9780306406158'],
    ['issn', '0378-5956'],
  ])('are refused with a wrong check digit: %s %s', (scheme, value) => {
    expect(canonicalIdentifier(scheme, value)).toEqual({ problem: expect.stringContaining('check digit') });
  });

  it.each([
    ['wikidata', 'P31'],
    ['wikidata', 'Q0'],
    ['viaf', 'x'],
    ['isbn', '0-306-40615-3'],
    ['doi', '11.1000/1'],
    ['cow', '0'],
  ])('are refused in another form: %s %s', (scheme, value) => {
    expect(canonicalIdentifier(scheme, value)).toEqual({ problem: expect.stringContaining(`of ${scheme} such as`) });
  });

  it('are taken as they are of other schemes, whose names have letters, digits and hyphens', () => {
    expect(canonicalIdentifier('own-catalogue', 'A/1')).toBeNull();
    expect(canonicalIdentifier('constructor', 'A')).toBeNull();
    expect(urlOfIdentifier('own-catalogue', 'A/1')).toBeNull();
    expect(['a', 'own-catalogue-2', 'x'.repeat(50)].every(isScheme)).toBe(true);
    expect(['', '-', 'a-', 'A', 'a b', 'a_b', 'x'.repeat(51)].some(isScheme)).toBe(false);
  });
});
