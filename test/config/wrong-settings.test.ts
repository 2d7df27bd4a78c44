import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { runCli } from '../support/run-cli.js';
import { ServiceProcess } from '../support/service-process.js';

const WRONG = {
  RATE_MAX: '5',
  PORT: 'x',
  DATABASE_URL: 'mysql://user:secret@host/database',
  READ_ONLY: 'maybe',
  SEED: 'france-germany ../etc',
  ADMIN_TOKEN: 'secret',
  MAX_DEPTH: '0',
  LOG_LEVEL: 'loud',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://user:secret@collector',
};

const PROBLEMS = [
  'RATE_MAX: is called RATE_LIMIT_PER_ADDRESS now',
  'PORT=x: must be an integer from 0 to 65535',
  'DATABASE_URL: must be like postgres://user:password@host:5432/database',
  'READ_ONLY=maybe: must be on or off',
  'SEED=../etc: must be names of folders of seed/, such as china-russia, or none',
  'ADMIN_TOKEN: must have at least 32 ASCII characters, without spaces',
  'MAX_DEPTH=0: must be an integer from 1 to 1000',
  'LOG_LEVEL=loud: must be one of fatal, error, warn, info, debug, trace, silent',
  'OTEL_EXPORTER_OTLP_ENDPOINT: must be like http://collector:4318',
];

describe('wrong settings', () => {
  it('stop the service at startup with a reason for each and no secret', async () => {
    const service = ServiceProcess.start({ env: WRONG });
    expect(await service.exited).toBe(78);
    expect(service.stderr).toBe(
      `Entente can't start with these settings:\n${PROBLEMS.map((problem) => `  ${problem}\n`).join('')}`,
    );
    expect(service.stdout).toBe('');
  });

  it('are reported by the command line, too', async () => {
    const { status, stdout, stderr } = await runCli(['token', 'list'], WRONG);
    expect({ status, stdout, stderr }).toEqual({
      status: 78,
      stdout: '',
      stderr: PROBLEMS.map((problem) => `${problem}\n`).join(''),
    });
  });

  it('do not stop the command line from printing docs/configuration.md', async () => {
    const { status, stdout } = await runCli(['settings'], WRONG);
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(projectRoot(), 'docs', 'configuration.md'), 'utf8'));
  });
});
