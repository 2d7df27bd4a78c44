import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/*
 * Sums up the steps of a run, given as groups of four arguments: kind (check or tests), name, exit status and the path
 * of Jest's report. Lists the slowest test files and what failed, closes on «N passed, N failed» and exits with 1 when anything did.
 */

const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
/** @type {{ seconds: number, where: string }[]} */
const files = [];
const SLOWEST = 20;

/** @param {string} title */
function fail(title) {
  sum.failed += 1;
  failures.push(title);
}

/**
 * @param {string} name
 * @param {string} status
 */
function tallyCheck(name, status) {
  if (status === '0') sum.passed += 1;
  else fail(`${name} (exit ${status})`);
}

/**
 * @param {string} name
 * @param {string} status
 * @param {string} path
 */
function tallyTests(name, status, path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    fail(`${name} left no report (exit ${status})`);
    return;
  }
  const failedBefore = sum.failed;
  sum.passed += report.numPassedTests;
  sum.skipped += report.numPendingTests + report.numTodoTests;
  for (const file of report.testResults) {
    const where = relative(process.cwd(), file.name);
    files.push({ seconds: Math.round((file.endTime - file.startTime) / 1_000), where });
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) fail(`${where}: ${test.fullName}`);
    // A file that did not load, or whose hooks failed, has no failed test to show for it.
    if (file.status === 'failed' && failed.length === 0) fail(`${where}: ${firstLine(file.message)}`);
  }
  if (report.numPassedTests + report.numFailedTests === 0) fail(`${name} executed no test`);
  // Such as fields of the schema that no test resolved.
  if (status !== '0' && sum.failed === failedBefore) fail(`${name} (exit ${status}, although no test failed)`);
}

/**
 * @param {string} message
 * @returns {string} its first line that says something, without colours
 */
function firstLine(message) {
  // eslint-disable-next-line no-control-regex -- the escape character begins a colour
  const lines = message.replaceAll(/\u001b\[[\d;]*m/g, '').split('\n');
  return lines.find((line) => /[a-z]/i.test(line) && !line.includes('●'))?.trim() ?? 'failed';
}

const outcomes = process.argv.slice(2);
for (let at = 0; at < outcomes.length; at += 4) {
  const [kind, name, status, report] = outcomes.slice(at, at + 4);
  if (kind === 'tests') tallyTests(name, status, report);
  else tallyCheck(name, status);
}

const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
if (slowest.length > 0)
  console.log(['Slowest:', ...slowest.map(({ seconds, where }) => `  ${seconds} s  ${where}`), ''].join('\n'));
if (failures.length > 0) console.log(['Failed:', ...failures.map((title) => `  ${title}`), ''].join('\n'));
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
