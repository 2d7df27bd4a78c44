import { DefaultNamingStrategy } from 'typeorm';

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Maps camelCase properties to snake_case columns; an embedded value's columns are prefixed with its property's name.
 */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, embedded: string[]): string {
    return [...embedded, customName ?? property].map(snakeCase).join('_');
  }
}
