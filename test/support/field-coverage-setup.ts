import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { resolvedFields } from './resolved-fields.js';

afterAll(() => {
  const folder = process.env['FIELD_COVERAGE_DIR'];
  const fields = [...resolvedFields()];
  if (folder !== undefined && fields.length > 0) {
    writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(fields));
  }
});
