/** Truncates a text for a message. */
export function truncate(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max)}…` : text;
}

/** Maximum number of characters of a value in a message. */
const VALUE_MAX = 80;

/**
 * Formats a JSON value for a message: written as a GraphQL literal, and truncated if it is long. Only the part that is
 * shown is read.
 */
export function excerpt(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(truncate(value, VALUE_MAX));
  const parts: string[] = [];
  write(value, parts, { remaining: VALUE_MAX });
  return truncate(parts.join(''), VALUE_MAX);
}

function write(value: unknown, parts: string[], budget: { remaining: number }): void {
  const append = (text: string): void => {
    parts.push(text);
    budget.remaining -= text.length;
  };
  if (typeof value === 'string') append(JSON.stringify(value.slice(0, VALUE_MAX)));
  else if (typeof value !== 'object' || value === null) append(String(value));
  else {
    const isList = Array.isArray(value);
    append(isList ? '[' : '{');
    let separator = isList ? '' : ' ';
    for (const key in value) {
      if (budget.remaining <= 0) return;
      append(isList ? separator : `${separator}${key.slice(0, VALUE_MAX)}: `);
      write((value as Readonly<Record<string, unknown>>)[key], parts, budget);
      separator = ', ';
    }
    append(isList ? ']' : separator === ' ' ? '}' : ' }');
  }
}
