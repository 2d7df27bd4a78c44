import { DefaultNamingStrategy } from 'typeorm';

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Properties in camelCase are columns in snake_case; an embedded value's columns carry its property's name. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, embedded: string[]): string {
    return [...embedded, customName ?? property].map(snake).join('_');
  }
}
