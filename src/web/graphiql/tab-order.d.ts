/** The example operations in the order of their tabs, by the names of their files. */
export const TAB_ORDER: readonly string[];
