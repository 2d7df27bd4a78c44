import { excerpt } from '../text/excerpt.js';

/**
 * Stands in a mutation's input for a value that its enum does not have, until the input is validated: then it is
 * reported together with all other errors. An input with such a value is never written.
 */
export class InvalidEnumValue {
  constructor(
    private readonly sent: unknown,
    private readonly enumName: string,
    private readonly allowed: readonly string[],
  ) {}

  get message(): string {
    return `${excerpt(this.sent)} is not a value of ${this.enumName}: use ${this.allowed.join(', ')}`;
  }

  /** Equal values are equal in comparisons by text. */
  toString(): string {
    return excerpt(this.sent);
  }

  /** As it was sent: inputs are compared by their JSON. */
  toJSON(): unknown {
    return this.sent;
  }
}

/** An invalid enum value and its path in an input. */
interface FoundValue {
  readonly path: readonly (string | number)[];
  readonly value: InvalidEnumValue;
}

/** The invalid enum values in a coerced input, in its order. */
export function invalidEnumValues(input: unknown): FoundValue[] {
  const found: FoundValue[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof InvalidEnumValue) {
      found.push({ path: [...path], value });
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      path.push(Array.isArray(value) ? Number(key) : key);
      visit(part);
      path.pop();
    }
  };
  visit(input);
  return found;
}
