const formats = new Map<string, Intl.NumberFormat>();

/** A number of events, by Intl. */
export function formatCount(count: number, locale: string): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale);
    formats.set(locale, format);
  }
  return format.format(count);
}
