/** Reads a variable of the environment; undefined for one that is not set, or empty. */
export type Variables = (name: string) => string | undefined;
