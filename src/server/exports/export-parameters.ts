import { badInput } from '../../foundation/graphql/request-error.js';
import { canonicalLanguage } from '../../foundation/text/language.js';
import { checkJsonLimits } from '../http/json-limits.js';
import { ROW_KINDS, SEPARATORS } from '../../transfer/export/export-format.js';
import type { ExportFormat, TableOptions } from '../../transfer/export/export-format.js';

/** What the parameters of an export's address ask for. */
export interface ExportParameters {
  /** The tag of `lang`; null: what the client prefers. */
  readonly language: string | null;
  readonly table: TableOptions;
}

const TABLE_PARAMETERS = ['bom', 'rows', 'separator'];

/**
 * Reads the parameters of an export in this format; `others` are those that its route reads itself. Throws a
 * RequestError that names the parameter.
 */
export function parametersIn(
  search: URLSearchParams,
  { isTable = false, extension }: ExportFormat,
  others: readonly string[] = [],
): ExportParameters {
  requireKnown(search, ['lang', ...others, ...(isTable ? TABLE_PARAMETERS : [])], extension);
  const language = search.get('lang');
  const tag = language === null ? null : canonicalLanguage(language);
  if (language !== null && tag === null)
    throw badInput('lang', 'is not a language tag (BCP 47), such as en or zh-Hant');
  return {
    language: tag,
    table: {
      hasByteOrderMark: oneOf(search, 'bom', ['false', 'true']) === 'true',
      rows: oneOf(search, 'rows', ROW_KINDS),
      separator: oneOf(search, 'separator', Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[]),
    },
  };
}

function requireKnown(search: URLSearchParams, known: readonly string[], extension: string): void {
  for (const name of new Set(search.keys())) {
    if (!known.includes(name)) {
      const reason = TABLE_PARAMETERS.includes(name) ? `is not for .${extension}` : 'is unknown';
      throw badInput(name, `${reason}; known are ${known.join(', ')}`);
    }
    if (search.getAll(name).length > 1) throw badInput(name, 'is given more than once');
  }
}

/** The value of a parameter; the first of the allowed ones if it is not given. */
function oneOf<Value extends string>(
  search: URLSearchParams,
  name: string,
  values: readonly [Value, ...Value[]] | readonly Value[],
): Value {
  const text = search.get(name) ?? values[0];
  const value = values.find((one) => one === text);
  if (value === undefined) throw badInput(name, `must be one of ${values.join(', ')}`);
  return value;
}

/** The format that `format` names. Throws a RequestError. */
export function formatIn<Format>(search: URLSearchParams, formats: Readonly<Record<string, Format>>): Format {
  const name = search.get('format');
  const format = name !== null && Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined) throw badInput('format', `must be one of ${Object.keys(formats).join(', ')}`);
  return format;
}

/** The JSON of an EventFilter that `filter` holds; an empty filter without it. Throws RequestError and LimitExceededError. */
export function filterIn(search: URLSearchParams): object {
  const text = search.get('filter');
  if (text === null) return {};
  checkJsonLimits(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput('filter', 'is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badInput('filter', 'must be the JSON of an EventFilter, such as {"kinds":["VISIT"]}');
  return value;
}
