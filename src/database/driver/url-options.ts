const SEARCH_PATH = /^(?:-c|--)search[_-]path=(.*)$/is;

/** The search path in a URL's `options`, in psql's syntax (`-c search_path=timeline`); null if there is none. */
export function searchPathIn(options: string): string | null {
  const paths = settingsIn(options).map((setting) => SEARCH_PATH.exec(setting)?.[1]);
  return paths.filter(Boolean).at(-1)?.replaceAll(/\\(.)/gs, '$1') ?? null;
}

/** A URL's `options` without the search path. */
export function withoutSearchPath(options: string): string {
  return settingsIn(options)
    .filter((setting) => !SEARCH_PATH.test(setting))
    .join(' ');
}

function settingsIn(options: string): string[] {
  // Words separated by whitespace that is not escaped with a backslash.
  const words = options.match(/(?:\\.|[^\s\\])+/gs) ?? [];
  return words.flatMap((word, index) => {
    if (words[index - 1] === '-c') return [`-c${word}`];
    return word === '-c' ? [] : [word];
  });
}
