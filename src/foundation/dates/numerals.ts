const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a whole number from 1 to 100, used for centuries. */
export function romanNumeral(number: number): string {
  const [value, digits] = ROMAN.find(([least]) => number >= least) ?? [0, ''];
  return value === 0 ? '' : digits + romanNumeral(number - value);
}

/** 1st, 2nd, 3rd, 11th, 21st. */
export function englishOrdinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(isTeen ? '' : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`;
}
