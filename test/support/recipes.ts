import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readDocument } from './markdown.js';
import { inOrder, slowCounts, slowHistogram } from './slow-counts.js';
import { passing, readEvents } from './slow-events.js';
import type { Filter, Written } from './slow-events.js';
import { World } from './world.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- responses have the shape of their operation
export type Data = any;

/** How many questions there are. */
const QUESTIONS = 24;

/** The operations below each heading `## 3. …` of the recipes, by the number of the question. */
function operationsByQuestion(): Map<number, string[]> {
  const { text } = readDocument('docs/recipes.md');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [
      Number.parseInt(section, 10),
      [...section.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, operation = '']) => operation),
    ]),
  );
}

export const years = (from: number, to: number): { from: string; to: string; match: 'OVERLAPS' } => ({
  ...{ from: `${String(from)}-01-01`, to: `${String(to)}-12-31`, match: 'OVERLAPS' },
});

/** Checks the responses to a question's operations, in their order, against counts made in another way. */
export type Checks = Readonly<Record<number, (...responses: Data[]) => void | Promise<void>>>;

/** The recipes of docs/recipes.md on a seeded timeline, and what is needed to check their answers. */
export class Recipes {
  private readonly operations = operationsByQuestion();
  world!: World;
  /** All events as they are before the first recipe. */
  all!: Written[];

  of(filter: Filter): Written[] {
    return passing(filter, this.all);
  }

  /** The events of each year. */
  yearly(filter: Filter): object {
    const { buckets, ...others } = slowHistogram(this.of(filter), 'YEAR', filter.window);
    return { ...others, buckets: buckets.map(({ start, count }) => ({ start, count })) };
  }

  /** A table in the form of the slow ones, whatever of its keys was selected. */
  table(rows: Data, by: string[]): object {
    return rows.map(({ keys, count }: Data) => ({
      values: keys.map(({ value, node, nodes }: Data, index: number) => {
        const slugs = (nodes ?? (node ? [node] : [])).map(({ slug }: Data) => slug);
        if (slugs.length > 0) return slugs.join(' ');
        return by[index] === 'YEAR' && value !== 'unplaced' ? `${value as string}-01-01` : value;
      }),
      count,
    }));
  }

  /** A table counted the slow way. */
  slowTable(filter: Filter, options: Omit<Parameters<typeof slowCounts>[1], 'window'>): object {
    return inOrder(slowCounts(this.of(filter), { ...options, window: filter.window }), options.by).map(
      ({ values, count }) => ({
        values,
        count,
      }),
    );
  }

  /** Sends an operation of a question with other variables. */
  again(question: number, variables: object, index = 0, token?: string): Promise<Data> {
    return this.world.get(this.operations.get(question)?.[index] ?? '', {
      variables: { ...variables },
      ...(token && { token }),
    });
  }

  /** Runs a mutation that has to succeed. */
  async written(mutation: string, input: object, selection?: string): Promise<Data> {
    const payload = await this.world.mutate(mutation, input, selection);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }

  /** Edits an event; returns when it was committed. */
  async edited(event: string, input: object, verb = 'update'): Promise<string> {
    const { version } = (await this.world.get(`{ event(id: "${event}") { version } }`)).event;
    const edit = { id: event, expectedVersion: version, reason: 'for a recipe', ...input };
    return (await this.written(`${verb}Event`, edit, 'change { committedAt }')).change.committedAt as string;
  }

  topicsOf(event: string): string[] {
    return this.all.find(({ slug }) => slug === event)?.topics.map(({ slug }) => slug) ?? [];
  }

  confidenceOf(event: string): string | null {
    return this.all.find(({ slug }) => slug === event)?.confidence ?? null;
  }

  /** Runs each recipe of the questions from one number to another, and its check. */
  check(from: number, to: number, checks: Checks): void {
    const questions = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    beforeAll(async () => {
      this.world = await World.start('seeded');
      this.all = await readEvents(this.world);
    });
    afterAll(() => this.world.stop());

    it('has a check here, and every check a recipe', () => {
      expect([...this.operations.keys()]).toEqual(Array.from({ length: QUESTIONS }, (_, index) => index + 1));
      expect(Object.keys(checks).map(Number)).toEqual(questions);
    });

    it.each(questions)('%s has the right answer', async (question) => {
      const responses = [];
      for (const operation of this.operations.get(question) ?? []) responses.push(await this.world.get(operation));
      expect(responses).not.toHaveLength(0);
      await checks[question]?.(...responses);
    });
  }
}
