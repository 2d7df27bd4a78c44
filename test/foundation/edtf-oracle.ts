/** How the edtf package parses a string: bounds as ISO instants, inf and -inf, or null for an unknown end. */
export interface OracleResult {
  readonly edtf: string;
  readonly ok: boolean;
  readonly canonical?: string;
  readonly min?: string | null;
  readonly max?: string | null;
}

type Bound = number | null;

// The package has no types.
const untyped: string = 'edtf';
const { default: parse } = (await import(untyped)) as {
  default: (text: string) => { edtf: string; min: Bound; max: Bound };
};

function iso(bound: Bound): string | null {
  if (bound === null) return null;
  if (Number.isNaN(bound)) return 'NaN';
  return Number.isFinite(bound) ? new Date(bound).toISOString() : bound > 0 ? 'inf' : '-inf';
}

export function oracle(text: string): OracleResult {
  try {
    const { edtf, min, max } = parse(text);
    return { edtf: text, ok: true, canonical: edtf, min: iso(min), max: iso(max) };
  } catch {
    return { edtf: text, ok: false };
  }
}
