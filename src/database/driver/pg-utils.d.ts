/** Shared by pg and the packages beside it, and not typed. */
declare module 'pg/lib/utils.js' {
  const utils: {
    /** A value as it is sent: text, or bytes. */
    readonly prepareValue: (value: unknown) => string | Buffer | null;
  };
  export default utils;
}
