/** The names of one enum value for people. */
export type ValueLabels = readonly [en: string, fr: string, ru: string, zh: string];

/** The names of values by value, by enum. */
export type EnumLabels = Readonly<Record<string, Readonly<Record<string, ValueLabels>>>>;
