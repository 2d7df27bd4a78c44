// Generated from the schema by `npm run clients:emit`. See docs/clients.md.

/** Types without an id that are the same wherever this field is the same. */
const keyedBy: Record<string, string> = {
  HistoricalDate: 'edtf',
};

/** For `new Environment({ getDataID })`: what is merged with what is stored. */
export function getDataID(value: Readonly<Record<string, unknown>>, type: string): string | null {
  const field = keyedBy[type];
  const key = value[field ?? 'id'];
  if (typeof key !== 'string') return null;
  return field === undefined ? key : `${type}:${key}`;
}
