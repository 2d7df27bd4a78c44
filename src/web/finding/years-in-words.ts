/** A year, or the first and the last of several, in words. Years are written without separators, and without an era. */
export function yearsInWords(
  { first, last }: { readonly first: number; readonly last: number },
  language: string,
): string {
  const years = first === last ? String(first) : `${String(first)}–${String(last)}`;
  return language === 'zh' ? `${years}年` : years;
}
