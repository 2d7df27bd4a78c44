/** Reads an environment variable; undefined when it is not set or empty. */
export type Variables = (name: string) => string | undefined;
