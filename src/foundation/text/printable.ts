/** Characters that would move the cursor of a terminal, begin a line, or turn the direction of the text. */
const CONTROLS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** Escapes control characters in a line for a terminal, as JSON does. */
export function printable(line: string): string {
  return line.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
