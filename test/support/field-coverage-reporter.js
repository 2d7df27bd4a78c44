import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';

/**
 * Fails a run of the whole suite for every field of the schema that no test has seen with a value. The test files leave
 * what they saw in a folder of this run (see field-coverage-setup.ts).
 */
export default class FieldCoverageReporter {
  #config;
  #folder;
  /** @type {Error | undefined} */
  #error;

  /** @param {import('@jest/types').Config.GlobalConfig} config */
  constructor(config) {
    this.#config = config;
    // One folder per run: others may run at the same time in the same tree.
    this.#folder = join(config.rootDir, 'reports', 'fields', String(process.pid));
    // Workers are started later and inherit the environment.
    process.env.FIELD_COVERAGE_DIR = this.#folder;
  }

  onRunStart() {
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * @param {unknown} _contexts
   * @param {import('@jest/test-result').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const resolved = new Set(
      readdirSync(this.#folder).flatMap((file) => JSON.parse(readFileSync(join(this.#folder, file), 'utf8'))),
    );
    rmSync(this.#folder, { recursive: true });
    if (!isComplete(this.#config) || results.wasInterrupted) return;
    try {
      const fields = fieldsOf(join(this.#config.rootDir, 'schema', 'schema.graphql'));
      const missing = fields.filter((field) => !resolved.has(field));
      if (missing.length === 0) return;
      this.#error = new Error(
        `${missing.length} of ${fields.length} fields of the schema were never resolved to a value by any test:\n${byType(missing)}`,
      );
    } catch (error) {
      // An error thrown from here would keep Jest from writing its own report.
      this.#error = error;
    }
    process.stderr.write(`\n${this.#error.message}\n`);
  }

  /** Jest counts a run as failed when a reporter has an error. */
  getLastError() {
    return this.#error;
  }
}

/** @param {import('@jest/types').Config.GlobalConfig} config */
function isComplete(config) {
  const { testPathPatterns, testNamePattern, runTestsByPath, findRelatedTests, onlyChanged, onlyFailures, shard } =
    config;
  return !(
    testPathPatterns.isSet() ||
    testNamePattern ||
    runTestsByPath ||
    findRelatedTests ||
    onlyChanged ||
    onlyFailures ||
    shard
  );
}

/**
 * @param {string} path of an SDL
 * @returns {string[]} the fields of its object types as `Type.field`
 */
function fieldsOf(path) {
  const types = Object.values(buildSchema(readFileSync(path, 'utf8')).getTypeMap());
  const objects = types.filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  return objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/**
 * @param {readonly string[]} fields
 * @returns {string} one line a type
 */
function byType(fields) {
  /** @type {Map<string, string[]>} */
  const types = new Map();
  for (const field of fields) {
    const [type, name] = field.split('.');
    types.set(type, [...(types.get(type) ?? []), name]);
  }
  return [...types].map(([type, names]) => `  ${type}: ${names.join(', ')}`).join('\n');
}
