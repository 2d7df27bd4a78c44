import { expect } from '@jest/globals';
import type { World } from './world.js';

export const names = [{ language: 'en', text: 'A name' }];

/** Writes that must succeed. */
export interface RecordBuilders {
  readonly succeed: (mutation: string, input: object) => Promise<void>;
  readonly organization: (slug: string, input?: object) => Promise<void>;
  readonly source: (slug: string, input?: object) => Promise<void>;
}

/** Builds organizations and sources by their slugs. */
export function recordBuilders(world: () => World): RecordBuilders {
  const succeed = async (mutation: string, input: object): Promise<void> => {
    const { userErrors } = await world().mutate(mutation, input);
    expect(userErrors).toEqual([]);
  };
  return {
    succeed,
    organization: (slug, input = {}) => succeed('createOrganization', { slug, kind: 'NEWSPAPER', names, ...input }),
    source: (slug, input = {}) =>
      succeed('createSource', { slug, kind: 'PRESS', publisher: `The ${slug}`, language: 'en', ...input }),
  };
}
