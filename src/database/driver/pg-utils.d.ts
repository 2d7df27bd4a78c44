/** Shared by pg and its sibling packages, and not typed. */
declare module 'pg/lib/utils.js' {
  const utils: {
    /** Converts a value to a query parameter: text or bytes. */
    readonly prepareValue: (value: unknown) => string | Buffer | null;
  };
  export default utils;
}
