/** The numbers between those of the rounds that are not among them. */
export function missingNumbers(ordinals: readonly (number | null)[]): number[] {
  const known = new Set(ordinals.filter((ordinal) => ordinal !== null));
  if (known.size === 0) return [];
  const last = Math.max(...known);
  // A wrong number, such as a year, would make a list without end.
  if (last > 10 * known.size + 100) return [];
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) => !known.has(number));
}
