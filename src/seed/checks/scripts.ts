/** What a script is called in messages. */
const NAMES = new Intl.DisplayNames('en', { type: 'script', fallback: 'code' });

/** Scripts in which a language is written besides the one that its tag names. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** A character of these scripts stands for about as much as this number of letters. */
const DENSITY: Readonly<Record<string, number>> = { Hani: 3, Hang: 2, Hira: 2, Kana: 2 };

/** Scripts that are told apart; letters of others count as of none of them. */
const SCRIPTS = [
  ...['Latn', 'Cyrl', 'Grek', 'Hani', 'Hira', 'Kana', 'Hang', 'Arab', 'Hebr', 'Deva', 'Thai', 'Armn', 'Geor', 'Mong'],
  ...['Beng', 'Taml', 'Telu', 'Khmr', 'Laoo', 'Mymr', 'Tibt', 'Ethi'],
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const);

/**
 * Why a text can't be of its language: most of it is in another script. Null: it may be. Names that are quoted in their
 * own script are no fault.
 */
export function writtenProblem(language: string, text: string): string | null {
  const { script } = new Intl.Locale(language).maximize();
  if (script === undefined) return null;
  const expected = new Set(ALSO[script] ?? [script]);
  const weights = SCRIPTS.map(
    ([name, pattern]) => [name, (text.match(pattern)?.length ?? 0) * (DENSITY[name] ?? 1)] as const,
  );
  if (![...expected].every((name) => weights.some(([known]) => known === name))) return null;
  const sum = (isExpected: boolean): number =>
    weights.reduce((total, [name, weight]) => total + (expected.has(name) === isExpected ? weight : 0), 0);
  const others = sum(false);
  if (others === 0 || sum(true) >= others) return null;
  const [main = ''] = weights.filter(([name]) => !expected.has(name)).sort(([, a], [, b]) => b - a)[0] ?? [];
  return `written in ${NAMES.of(main) ?? main} script, which is not that of ${language}`;
}
