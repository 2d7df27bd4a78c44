import { Args, ArgsType, Ctx, Extensions, Field, Int, Query, Resolver } from 'type-graphql';
import type { State } from '../actors/state.js';
import { searchText } from '../../database/query/text-conditions.js';
import { isUuid, isInteger } from '../../database/query/keyset.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { ReferenceKind, References } from '../../database/query/references.js';
import { SEARCH_COST, SEARCHES_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import { indexTokens } from '../../foundation/text/index-tokens.js';
import { searchedWords } from '../../foundation/text/search-text.js';
import { transliterationKey } from '../../foundation/text/transliteration.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import { encodeCursor, parsePageRequest } from '../../foundation/graphql/pagination.js';
import type { CursorScope } from '../../foundation/graphql/pagination.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { Relation } from '../relations/relation.js';
import { RecordKind } from '../../changelog/record-kind.js';
import { SearchConnection, SearchEdge } from './search.js';
import type { SearchMatches, SearchQuery, SearchStore } from './search-store.js';

const SPACE: CursorScope = { list: 'search', key: [isInteger, isInteger, isInteger, isUuid], isLogPosition: false };

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Words to find, or the start of each, in any language and script. "a phrase" is found whole, OR between two words finds either, and -word leaves out. A date finds what is of that day.',
  })
  text!: string;

  @Field(() => [RecordKind], { nullable: true, description: 'Only these kinds. Default: all kinds.' })
  kinds?: RecordKind[] | null;

  @Field(() => Int, { nullable: true, description: 'Number of elements, 1 to 100. Default: 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the results after this cursor.' })
  after?: string | null;
}

@Resolver()
export class SearchResolver {
  private readonly batch: BatchLoader<SearchQuery, SearchMatches>;

  constructor(
    store: SearchStore,
    private readonly references: References,
  ) {
    const cacheKey = ({ text, kinds, after, size }: SearchQuery): string => JSON.stringify([text, kinds, after, size]);
    this.batch = {
      cacheKey,
      missing: () => ({ hits: [], hasBefore: false }),
      async load(queryable, searches) {
        const found = searches.map(async (search) => [cacheKey(search), await store.find(queryable, search)] as const);
        return new Map(await Promise.all(found));
      },
    };
  }

  @Extensions({ cost: SEARCH_COST, ...SEARCHES_ALL_RECORDS })
  @Query(() => SearchConnection, { description: 'Searches all records that have a name or a text, best match first.' })
  async search(@Args() args: SearchArgs, @Ctx() context: ReadContext): Promise<SearchConnection> {
    const parsed = searchText('text', args.text);
    const words = searchedWords(parsed);
    if (words.length === 0) throw badInput('text', 'has only words to leave out');
    const { size, after } = parsePageRequest(args, SPACE);
    const search: SearchQuery = {
      text: args.text,
      normalized: normalizeForSearch(args.text),
      search: parsed,
      words,
      kinds: args.kinds ?? null,
      after,
      size,
    };
    const { hits, hasBefore } = await context.loaders.of(this.batch).load(search);
    const edges = await Promise.all(
      hits.slice(0, size).map(async ({ kind, id, key }) => {
        const node = await context.loaders.of(this.references.byId(kind.toLowerCase() as ReferenceKind)).load(id);
        if (!node) throw new Error(`${kind} ${id} was found but does not exist`);
        return new SearchEdge(encodeCursor(SPACE, key), node, () => this.matched(node, words, context));
      }),
    );
    return Object.assign(new SearchConnection(), {
      edges,
      pageInfo: {
        hasNextPage: hits.length > size,
        hasPreviousPage: hasBefore,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    });
  }

  /** The text that matches the words best; among equals the first. Names come before other texts. */
  private async matched(node: Versioned, words: readonly string[], context: ReadContext): Promise<LocalizedText> {
    const texts = [...node.searchableNames(), ...node.searchableTexts()];
    const given = node instanceof Relation ? [...texts, ...(await this.namesOfParties(node, context))] : texts;
    let best: LocalizedText = { language: 'en', text: node.label(undefined, context) };
    let most = -1;
    const transliterated = words.map((word) => `^${transliterationKey(word) ?? ''}`);
    for (const { language, text } of given) {
      const own = indexTokens([text], node.hasProperNames).map((token) => token.replace(/^[&+]/, ''));
      // A word itself counts more than a name that may be its transliteration.
      const fitOf = (word: string, index: number): number => {
        if (own.some((token) => token.startsWith(word))) return 2;
        return own.includes(transliterated[index] ?? '') ? 1 : 0;
      };
      const fit = words.reduce((sum, word, index) => sum + fitOf(word, index), 0);
      if (fit > most) [best, most] = [{ language, text }, fit];
    }
    return best;
  }

  private async namesOfParties(relation: Relation, { loaders }: ReadContext): Promise<LocalizedText[]> {
    const states = loaders.of(this.references.byId('state') as BatchLoader<string, State | null>);
    const parties = await Promise.all([relation.firstPartyId, relation.secondPartyId].map((id) => states.load(id)));
    const [one, other] = parties.map((party) => party?.searchableNames() ?? []);
    return (one ?? []).flatMap(({ language, text }) =>
      (other ?? [])
        .filter((name) => name.language === language)
        .map((name) => ({ language, text: `${text}–${name.text}` })),
    );
  }
}
