import { stringify } from 'yaml';
import type { Item } from './item.js';

/** The formats that items are written in. */
export const ITEM_FORMATS = ['jsonl', 'json', 'yaml'] as const;
export type ItemFormat = (typeof ITEM_FORMATS)[number];

/** An item as a line of JSON Lines. */
export function itemLine({ list, value }: Item): string {
  return `${JSON.stringify({ [list]: value })}\n`;
}

/** Whether a format has the items of each list together. */
export function isByList(format: ItemFormat): boolean {
  return format !== 'jsonl';
}

/** The text of items in a format; those of each list together if the format has them so. The same items are the same text. */
export async function* itemText(items: AsyncIterable<Item>, format: ItemFormat): AsyncGenerator<string> {
  if (format === 'jsonl') for await (const item of items) yield itemLine(item);
  else if (format === 'json') yield* jsonText(items);
  else yield* yamlText(items);
}

/** `{ "events": [ … ], "states": [ … ] }`, one item a line. */
async function* jsonText(items: AsyncIterable<Item>): AsyncGenerator<string> {
  let list: string | null = null;
  for await (const item of items) {
    const before = list === null ? '{\n' : item.list === list ? ',\n' : '\n  ],\n';
    const heading = item.list === list ? '' : `  ${JSON.stringify(item.list)}: [\n`;
    yield `${before}${heading}    ${JSON.stringify(item.value)}`;
    list = item.list;
  }
  yield list === null ? '{}\n' : '\n  ]\n}\n';
}

/** As people write it, without line breaks that the texts do not have. */
async function* yamlText(items: AsyncIterable<Item>): AsyncGenerator<string> {
  let list: string | null = null;
  for await (const item of items) {
    const heading = item.list === list ? '' : `${list === null ? '' : '\n'}${item.list}:\n`;
    // Quotes what only the YAML of before 2009 takes for a number or a truth value.
    const text = stringify([item.value], { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false });
    yield `${heading}${text.replaceAll(/^(?=.)/gm, '  ')}`;
    list = item.list;
  }
  if (list === null) yield '{}\n';
}
