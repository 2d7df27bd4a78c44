import { itemLine } from '../items/item-text.js';
import type { Item } from '../items/item.js';
import { exportFormat } from './export-format.js';
import type { ExportFormat } from './export-format.js';

/** The events as items of the seed's format, one a line (JSON Lines). */
export const JSON_LINES: ExportFormat = exportFormat<Item>({
  extension: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  order: 'OLDEST_FIRST',
  isSaved: true,
  fields: 'id',
  hasItems: true,
  writer: () => ({ begin: () => '', page: (items) => items.map(itemLine).join(''), end: () => '' }),
});

/** The events as items of the seed's format, in one document of JSON. */
export const JSON_ITEMS: ExportFormat = exportFormat<Item>({
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  order: 'OLDEST_FIRST',
  isSaved: true,
  fields: 'id',
  hasItems: true,
  writer() {
    let isFirst = true;
    return {
      begin: () => '{\n  "events": [',
      page: (items) =>
        items
          .map(({ value }) => {
            const separator = isFirst ? '\n' : ',\n';
            isFirst = false;
            return `${separator}    ${JSON.stringify(value)}`;
          })
          .join(''),
      end: () => '\n  ]\n}\n',
    };
  },
});
