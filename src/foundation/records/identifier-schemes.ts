/*
 * The schemes of identifiers that are known here: how their values are written, the check that some have, and the page of an
 * identifier. Other schemes are taken as they are.
 */

/** A known scheme of identifiers. */
interface IdentifierScheme {
  /** The canonical form. */
  readonly form: RegExp;
  /** An example of the canonical form, for messages. */
  readonly example: string;
  /** Brings a value that people write to the canonical form. It may return what is not in that form. */
  readonly normalize?: (value: string) => string;
  /** Whether the check digit of a value in the canonical form is right. */
  readonly hasRightCheck?: (value: string) => boolean;
  readonly url?: (value: string) => string;
}

const digitsOf = (value: string): string => value.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();

/** ISO/IEC 7064, MOD 11-2: the check of ORCID and ISNI. */
function hasMod11Dash2(value: string): boolean {
  const digits = digitsOf(value);
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** The weighted sum modulo 11 of ISBN-10, ISSN and the GND: weights rise from 1 at the check digit. */
function hasMod11(value: string): boolean {
  const digits = Array.from(digitsOf(value)).reverse();
  return digits.reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (index + 1), 0) % 11 === 0;
}

function hasMod10Of13(value: string): boolean {
  return Array.from(value).reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** A book number of ten digits as one of thirteen; the check digit of the former must be right. */
function isbn13(value: string): string {
  const digits = digitsOf(value.replace(/^isbn(?:-1[03])?:?/i, ''));
  if (!/^[0-9]{9}[0-9X]$/.test(digits) || !hasMod11(digits)) return digits;
  const body = `978${digits.slice(0, 9)}`;
  const sum = Array.from(body).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** The last two digits of a ROR id are the ISO/IEC 7064 MOD 97-10 check of the number that the others are in base 32. */
function hasRorCheck(value: string): boolean {
  const number = Array.from(value.slice(0, 7)).reduce((total, digit) => total * 32 + CROCKFORD.indexOf(digit), 0);
  return 98 - ((number * 100) % 97) === Number(value.slice(7));
}

const NOID = '0123456789bcdfghjkmnpqrstvwxz';

/** The last character of a BnF record's name is the NOID check of what comes before it. */
function hasNoidCheck(value: string): boolean {
  const sum = Array.from(value.slice(0, -1)).reduce(
    (total, character, index) => total + Math.max(NOID.indexOf(character), 0) * (index + 1),
    0,
  );
  return NOID[sum % 29] === value.at(-1);
}

/** Removes the address of a value's page, whether it is written with a scheme or not. */
const withoutAddress =
  (address: RegExp, then: (value: string) => string = (value) => value): ((value: string) => string) =>
  (value) =>
    then(value.replace(address, '').replace(/\/$/, ''));

const pageAt =
  (address: string): ((value: string) => string) =>
  (value) =>
    `${address}${value}`;

const withoutZeros = (value: string): string => value.replace(/^0+(?=[0-9])/, '');

const SCHEMES: Readonly<Record<string, IdentifierScheme | undefined>> = {
  wikidata: {
    form: /^Q[1-9][0-9]{0,9}$/,
    example: 'Q148',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:www\.)?wikidata\.org\/(?:wiki|entity)\//i, (value) =>
      value.toUpperCase(),
    ),
    url: pageAt('https://www.wikidata.org/wiki/'),
  },
  viaf: {
    form: /^[1-9][0-9]{0,21}$/,
    example: '102333412',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:www\.)?viaf\.org\/viaf\//i),
    url: pageAt('https://viaf.org/viaf/'),
  },
  gnd: {
    form: /^(?:[0-9]{8,9}[0-9X]|[0-9]{1,8}-[0-9X])$/,
    example: '118529579',
    normalize: withoutAddress(/^(?:https?:\/\/)?d-nb\.info\/gnd\//i, (value) => value.toUpperCase()),
    hasRightCheck: (value) => value.length !== 9 || value.includes('-') || hasMod11(value),
    url: pageAt('https://d-nb.info/gnd/'),
  },
  orcid: {
    form: /^[0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9X]$/,
    example: '0000-0002-1825-0097',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, (value) =>
      digitsOf(value).replace(/(.{4})(?=.)/g, '$1-'),
    ),
    hasRightCheck: hasMod11Dash2,
    url: pageAt('https://orcid.org/'),
  },
  isni: {
    form: /^[0-9]{15}[0-9X]$/,
    example: '0000000121032683',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:www\.)?isni\.org\/(?:isni\/)?/i, digitsOf),
    hasRightCheck: hasMod11Dash2,
    url: pageAt('https://isni.org/isni/'),
  },
  ror: {
    form: /^0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}$/,
    example: '05dxps055',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:www\.)?ror\.org\//i, (value) => value.toLowerCase()),
    hasRightCheck: hasRorCheck,
    url: pageAt('https://ror.org/'),
  },
  lcnaf: {
    form: /^n[a-z]?[0-9]{8,10}$/,
    example: 'n79021164',
    normalize: withoutAddress(/^(?:https?:\/\/)?id\.loc\.gov\/authorities\/names\//i, (value) =>
      value.replace(/\s/g, '').toLowerCase(),
    ),
    url: pageAt('https://id.loc.gov/authorities/names/'),
  },
  bnf: {
    form: /^cb[0-9]{8}[0-9bcdfghjkmnpqrstvwxz]$/,
    example: 'cb11907966z',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:catalogue|data)\.bnf\.fr\/(?=ark:)|^ark:\/?12148\//gi, (value) =>
      value.replace(/^ark:\/?12148\//i, '').toLowerCase(),
    ),
    hasRightCheck: hasNoidCheck,
    url: pageAt('https://catalogue.bnf.fr/ark:/12148/'),
  },
  geonames: {
    form: /^[1-9][0-9]{0,9}$/,
    example: '1816670',
    normalize: withoutAddress(/^(?:https?:\/\/)?(?:www\.|sws\.)?geonames\.org\//i, (value) =>
      value.replace(/\/.*$/, ''),
    ),
    url: pageAt('https://www.geonames.org/'),
  },
  tgn: { form: /^[1-9][0-9]{6}$/, example: '7001758', url: pageAt('https://vocab.getty.edu/tgn/') },
  ulan: { form: /^500[0-9]{6}$/, example: '500115588', url: pageAt('https://vocab.getty.edu/ulan/') },
  cow: { form: /^[1-9][0-9]{0,2}$/, example: '710', normalize: withoutZeros },
  gdelt: { form: /^[0-9A-Z]{1,20}$/, example: 'CHNGOV', normalize: (value) => value.toUpperCase() },
  doi: {
    form: /^10\.[0-9]{4,9}\/[^\s]+$/,
    example: '10.1000/182',
    // Case does not tell DOIs apart.
    normalize: (value) => value.replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase(),
    url: (value) => `https://doi.org/${encodeURI(value).replace(/[?#]/g, encodeURIComponent)}`,
  },
  handle: {
    form: /^[0-9A-Za-z.]+\/[^\s]+$/,
    example: '2027/mdp.39015012345678',
    normalize: (value) => value.replace(/^(?:(?:https?:\/\/)?hdl\.handle\.net\/|hdl:)/i, ''),
    url: (value) => `https://hdl.handle.net/${encodeURI(value).replace(/[?#]/g, encodeURIComponent)}`,
  },
  isbn: { form: /^97[89][0-9]{10}$/, example: '9780306406157', normalize: isbn13, hasRightCheck: hasMod10Of13 },
  issn: {
    form: /^[0-9]{4}-[0-9]{3}[0-9X]$/,
    example: '0378-5955',
    normalize: (value) => digitsOf(value.replace(/^issn:?/i, '')).replace(/^(.{4})(?=.)/, '$1-'),
    hasRightCheck: hasMod11,
    url: pageAt('https://portal.issn.org/resource/ISSN/'),
  },
  oclc: {
    form: /^[1-9][0-9]{0,11}$/,
    example: '41266045',
    normalize: (value) => withoutZeros(value.replace(/^\(?ocolc\)?|^oc[mn]/i, '')),
    url: pageAt('https://search.worldcat.org/title/'),
  },
};

/** The names of the known schemes. */
export const KNOWN_SCHEMES: readonly string[] = Object.keys(SCHEMES);

/** The scheme of Wikidata items. */
export const WIKIDATA = 'wikidata';

/** Names of schemes: letters a–z, digits and hyphens, at most 50 characters. */
const SCHEME = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;

/** Whether a text can be the name of a scheme. */
export function isScheme(scheme: string): boolean {
  return SCHEME.test(scheme);
}

/** A value of a known scheme in its canonical form, or what is wrong with it; null for another scheme. */
export function canonicalIdentifier(
  scheme: string,
  value: string,
): { readonly value: string } | { readonly problem: string } | null {
  const known = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined;
  if (!known) return null;
  const trimmed = value.trim();
  const canonical = known.normalize?.(trimmed) ?? trimmed;
  if (!known.form.test(canonical)) return { problem: `is not an identifier of ${scheme} such as ${known.example}` };
  if (known.hasRightCheck && !known.hasRightCheck(canonical))
    return { problem: `has a check digit that is wrong for ${scheme}: a digit is mistyped` };
  return { value: canonical };
}

/** The page of an identifier; null if its scheme is not known, or has no pages. */
export function urlOfIdentifier(scheme: string, value: string): string | null {
  return (Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme]?.url?.(value) : undefined) ?? null;
}
