import { settingsDocument } from '../../config/settings-document.js';
import { createSdl } from '../domain.js';
import { createItemSchema } from '../item-schema-document.js';
import { defineCommand } from './command.js';

export const schemaCommand = defineCommand({
  name: 'schema',
  synopsis: '[--items]',
  explanation: `schema prints the schema of the API in SDL, or with --items the JSON Schema of the items of seeds and exports.`,
  options: { items: { type: 'boolean' } },
  operandCount: 0,
  run: ({ options: { items } }) => (items === true ? createItemSchema() : createSdl()),
});

export const settingsCommand = defineCommand({
  name: 'settings',
  synopsis: '',
  options: {},
  operandCount: 0,
  run: settingsDocument,
});
