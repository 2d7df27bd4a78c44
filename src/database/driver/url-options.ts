const SEARCH_PATH = /^(?:-c|--)search[_-]path=(.*)$/is;

/** The search path that a URL's `options` ask for, as psql takes them (`-c search_path=timeline`); null where they don't. */
export function searchPathIn(options: string): string | null {
  const paths = settingsIn(options).map((setting) => SEARCH_PATH.exec(setting)?.[1]);
  return paths.filter(Boolean).at(-1)?.replaceAll(/\\(.)/gs, '$1') ?? null;
}

/** All that a URL's `options` ask for beside the search path. */
export function withoutSearchPath(options: string): string {
  return settingsIn(options)
    .filter((setting) => !SEARCH_PATH.test(setting))
    .join(' ');
}

function settingsIn(options: string): string[] {
  // Words that end at a space, unless a backslash stands before it.
  const words = options.match(/(?:\\.|[^\s\\])+/gs) ?? [];
  return words.flatMap((word, index) => {
    if (words[index - 1] === '-c') return [`-c${word}`];
    return word === '-c' ? [] : [word];
  });
}
