/** What a client sent, as a message may show it: a part of the text where it is long. */
export function cut(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max)}…` : text;
}

/** Most characters of a value that a message shows. */
const VALUE_MAX = 80;

/**
 * A value of JSON as a message may show it, written as GraphQL writes values, and cut where it is long. No more of it is
 * looked at than is shown.
 */
export function excerpt(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(cut(value, VALUE_MAX));
  const parts: string[] = [];
  write(value, parts, { left: VALUE_MAX });
  return cut(parts.join(''), VALUE_MAX);
}

function write(value: unknown, parts: string[], room: { left: number }): void {
  const put = (text: string): void => {
    parts.push(text);
    room.left -= text.length;
  };
  if (typeof value === 'string') put(JSON.stringify(value.slice(0, VALUE_MAX)));
  else if (typeof value !== 'object' || value === null) put(String(value));
  else {
    const isList = Array.isArray(value);
    put(isList ? '[' : '{');
    let separator = isList ? '' : ' ';
    for (const key in value) {
      if (room.left <= 0) return;
      put(isList ? separator : `${separator}${key.slice(0, VALUE_MAX)}: `);
      write((value as Readonly<Record<string, unknown>>)[key], parts, room);
      separator = ', ';
    }
    put(isList ? ']' : separator === ' ' ? '}' : ' }');
  }
}
