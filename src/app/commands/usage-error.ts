/** Arguments of the command line that a command does not take; its message says which and why. */
export class UsageError extends Error {}
