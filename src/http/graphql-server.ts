import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { getVariableValues, GraphQLError, OperationTypeNode, parse } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { ReadContext } from '../database/read-context.js';
import type { RateLimit } from '../foundation/rate-limit.js';
import { CompiledOperations } from './compiled-operations.js';
import type { Cost, Costs } from './limits/cost.js';
import type { Documents, ReadDocument } from './limits/documents.js';
import type { ErrorFormatter } from './operations.js';
import type { PersistedOperations } from './persisted-operations.js';
import type { Turns } from './turns.js';
import { isNoAnswer, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from './unavailable.js';

const BAD_REQUEST = 400;

/** What is said of an answer. */
export interface Outcome {
  isWhole: boolean;
  isTold: boolean;
  operation: OperationDefinitionNode | null;
  cost: Cost | undefined;
}

/** The context of a request over HTTP. */
export interface HttpContext extends ReadContext {
  readonly rateLimit: RateLimit | null;
  /** What is said of the answer once there is one; Apollo copies the context, but not what is in it. */
  readonly outcome: Outcome;
  /** What was sent to be executed, as it was read; null where Apollo is to say that there is nothing to read. */
  readonly read: ReadDocument | null;
  /** Who asks, and what is to be called at the end of their turn. */
  readonly turn: { readonly client: string; leave: () => void };
}

/**
 * Apollo executes a document as it was read. Of one that has faults it would tell a single one: it is given another in its
 * place, and the faults are the answer.
 */
function executeRead(format: ErrorFormatter): ApolloServerPlugin<HttpContext> {
  const inPlace = parse('{ __typename }');
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveSource: (requestContext) => {
          const { read } = requestContext.contextValue;
          if (!read) throw new Error('Apollo has a document that was not read');
          // Where there is one before Apollo looks for its own, it is neither parsed nor validated again.
          (requestContext as { document?: DocumentNode }).document = read.document ?? inPlace;
          return Promise.resolve();
        },
        responseForOperation: ({ contextValue: { read } }) => {
          if (!read?.faults) return Promise.resolve(null);
          const errors = read.faults.map((fault) => format(enriched(fault), fault));
          const http = { status: BAD_REQUEST, headers: new HeaderMap() };
          return Promise.resolve({ http, body: { kind: 'single', singleResult: { errors } } });
        },
      }),
  };
}

/** A subscription has more answers than HTTP's one. */
const REFUSE_SUBSCRIPTIONS: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        const message =
          'Subscribe over WebSocket (graphql-transport-ws) at /graphql, or Server-Sent Events at /graphql/stream.';
        throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
      },
    }),
};

/** Refuses what costs too much before any of it is begun, and says in each answer what it cost. */
function reckon(costs: Costs): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({
          document,
          operation,
          request: { variables = {} },
          contextValue: { outcome, read },
        }) => {
          // Apollo calls this although a document has several operations and none is named.
          if (operation && !read?.faults) outcome.cost = costs.accept(document, operation, variables);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue: { outcome } }) => {
          const { cost } = outcome;
          if (cost && body.kind === 'single') body.singleResult.extensions = { cost };
          return Promise.resolve();
        },
      }),
  };
}

/** Lets an operation begin when it is its turn, of which its cost decides. */
function takeTurns(turns: Turns): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ contextValue: { deadline, outcome, turn } }) => {
          if (!outcome.cost) return;
          turn.leave = await turns.enter({ client: turn.client, signal: deadline?.signal }, outcome.cost.requested);
          // To wait for its turn takes nothing of its time.
          deadline?.renew();
        },
      }),
  };
}

/** Answers by compiled operations where there is one; what is left, Apollo executes. */
function executeCompiled(schema: GraphQLSchema, format: ErrorFormatter): ApolloServerPlugin<HttpContext> {
  const operations = new CompiledOperations(schema);
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, operation, request, contextValue }) => {
          // Apollo calls this although a document has several operations and none is named.
          const named = operation as OperationDefinitionNode | undefined;
          const compiled = named && operations.find(document, named);
          if (!compiled) return null;
          const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          // Where a variable does not fit, Apollo says so in its own words.
          if (!variables.coerced) return null;
          // Compiled operations know no defaults in input objects: they are given values that have them already.
          const answer = await compiled.query(undefined, contextValue, variables.coerced);
          const { data, errors } = answer as ExecutionResult;
          const told = errors?.map((error) => format(enriched(error), error));
          const singleResult = { ...(told && { errors: told }), data: data ?? null };
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      }),
  };
}

/** Says what the answer is. */
const TELL_OUTCOME: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http }, operation, contextValue }) => {
        const isWhole = body.kind === 'single' && !body.singleResult.errors && body.singleResult.data !== undefined;
        const { outcome, read } = contextValue;
        outcome.isWhole = isWhole;
        outcome.isTold = operation?.operation === OperationTypeNode.MUTATION;
        outcome.operation = read?.faults ? null : (operation ?? null);
        if (body.kind === 'single' && isNoAnswer(body.singleResult)) {
          http.status = SERVICE_UNAVAILABLE;
          http.headers.set('retry-after', String(RETRY_AFTER_S));
        }
        return Promise.resolve();
      },
    }),
};

/** An error as Apollo hands it to be formatted. */
function enriched(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } };
}

export interface GraphqlServerParts {
  readonly documents: Documents;
  readonly costs: Costs;
  readonly formatError: ErrorFormatter;
  readonly persisted: PersistedOperations;
  readonly turns: Turns;
  readonly log: Logger;
}

/** Apollo Server on the schema, started. Its instrumentation plugins cost time on every field, and nobody reads them. */
export async function startGraphqlServer({
  documents: { schema, limits },
  costs,
  formatError,
  persisted,
  turns,
  log,
}: GraphqlServerParts): Promise<ApolloServer<HttpContext>> {
  const apollo = new ApolloServer<HttpContext>({
    schema,
    introspection: limits.hasIntrospection,
    csrfPrevention: true,
    persistedQueries: { cache: persisted, ttl: null },
    documentStore: null,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result),
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      executeRead(formatError),
      REFUSE_SUBSCRIPTIONS,
      reckon(costs),
      takeTurns(turns),
      executeCompiled(schema, formatError),
      TELL_OUTCOME,
    ],
  });
  await apollo.start();
  return apollo;
}
