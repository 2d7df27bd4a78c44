import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/*
 * Fails for words that the project no longer uses: names, comments, messages, SQL and documents are written in the field's
 * terms and in plain English. `npm run lint` runs it. A released migration is never edited, and is not read.
 */

/** Files whose every line is read. */
const PATTERNS = ['*.ts', '*.js', '*.graphql', '*.md', '*.yml', '*.yaml', '*.sql'];
const EXCLUDED = [
  /^migrations\/17640|^migrations\/1764[1-3]/,
  // Names that were replaced: settings that are refused, and the migration that renames.
  /^src\/config\/former-names\.ts$/,
  /^migrations\/1764400000000-/,
  /^test\/database\/standard-names\.test\.ts$/,
  /^CHANGELOG\.md$/,
  /^schema\/released\.graphql$/,
  /^\.ci\/dialect\.js$/,
  // Facts and texts in the words of their sources.
  /^seed\//,
];

/** Each: what is not written, and what is written in its place. */
const WORDS = [
  [/\b(?:told|telling|tells?)[A-Z_]\w*|\b\w+(?:Told|Telling)\b/, 'write, return, format or send'],
  [/\bjudg(?:e[sd]?|ing)\b|\b\w*Judg(?:e|ed|ing)\b/i, 'validate'],
  [/\bkept(?:Answers|Census|Service)?[A-Z]\w*|\bKEPT_\w+|\bkept[-_ ]answers?\b/, 'cache, record'],
  [/\bcensus\b/i, 'stats'],
  [/\bpatience(?:Ms)?\b/i, 'timeout'],
  [/\b(?:dearest|dearer|dear)\b/i, 'expensive'],
  [/\bbeside[A-Z]\w*/, 'a concrete noun'],
  [/\brel(?:y|ies)On\b|\breliance\b/i, 'cache tags'],
  [/\bdeeds?\b/i, 'change'],
  [/\basked(?:By|For)[A-Z]?\w*|\basker\b/i, 'request, client'],
  [/\bunbegun\b|\bhasBegun\b/, 'not started'],
  [/\bunkept\b/, 'not recorded'],
  [
    /\b(?:SharedWork|KnownRequests|SentAgain|SharedQueries|OperationRefused|OverLimit|TokenTries|TooSlow)\b/,
    'see docs/glossary.md',
  ],
  [
    /\b(?:register|record|open|revise)(?:State|Person|Organization|Group|Office|Tenure|Place|Topic|Series|Source|Relation|Event|Statement)\b/,
    'create…, update…',
  ],
  [/\b(?:told_\w+|loggable|note_places|event_within)\b/, 'the standard names of the database'],
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...PATTERNS], {
  encoding: 'utf8',
}).split('\n');
const problems = files
  .filter((file) => file !== '' && !EXCLUDED.some((pattern) => pattern.test(file)))
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        WORDS.flatMap(([pattern, instead]) => {
          const word = pattern.exec(line)?.[0];
          return word === undefined ? [] : [`${file}:${index + 1}: "${word}": write ${instead}`];
        }),
      ),
  );
if (problems.length > 0) console.error(problems.join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
