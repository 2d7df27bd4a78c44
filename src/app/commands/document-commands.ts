import { settingsDocument } from '../../config/settings-document.js';
import { createSdl } from '../domain.js';
import { defineCommand } from './command.js';

export const schemaCommand = defineCommand({
  name: 'schema',
  synopsis: '',
  options: {},
  operandCount: 0,
  run: createSdl,
});

export const settingsCommand = defineCommand({
  name: 'settings',
  synopsis: '',
  options: {},
  operandCount: 0,
  run: settingsDocument,
});
