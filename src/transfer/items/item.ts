/** What is in the database, as a seed has it. */
export interface Item {
  /** The list that it belongs to: events, states … */
  readonly list: string;
  /** The fields of its input, in their order; references are slugs, texts are by language. */
  readonly value: Readonly<Record<string, unknown>>;
}
