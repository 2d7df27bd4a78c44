import { badInput } from '../../foundation/graphql/request-error.js';
import { checkJsonLimits } from '../http/json-limits.js';

/** The most parameters of a request: no client sends ten. */
const PARAMETERS_MAX = 50;

/** The parameters of an address or a form. */
export class Parameters {
  private constructor(private readonly values: ReadonlyMap<string, string>) {}

  /** Reads them as application/x-www-form-urlencoded. Throws a RequestError for what is not valid. */
  static parse(text: string): Parameters {
    const parts = text.split('&', PARAMETERS_MAX + 1);
    if (parts.length > PARAMETERS_MAX)
      throw badInput('form', `at most ${String(PARAMETERS_MAX)} parameters are allowed`);
    const values = new Map<string, string>();
    for (const part of parts) {
      if (part === '') continue;
      const at = part.indexOf('=');
      const name = decode('form', at < 0 ? part : part.slice(0, at));
      const value = decode(name, at < 0 ? '' : part.slice(at + 1));
      if (values.has(name)) throw badInput(name.slice(0, 80), 'is given more than once');
      values.set(name, value);
    }
    return new Parameters(values);
  }

  /** The value of a parameter; null if it is not given. */
  get(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  /** The JSON of a parameter. Throws a RequestError for invalid JSON, and LimitExceededError. */
  json(name: string): unknown {
    const text = this.get(name) ?? '';
    checkJsonLimits(text);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badInput(name, 'is not valid JSON');
    }
  }
}

function decode(name: string, text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badInput(name.slice(0, 80), 'is not percent-encoded UTF-8');
  }
}
