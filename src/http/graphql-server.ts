import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { getVariableValues, GraphQLError, OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { ReadContext } from '../database/read-context.js';
import { CompiledOperations } from './compiled-operations.js';
import { depthRule } from './depth-rule.js';
import { KeptDocuments } from './kept-documents.js';
import type { ErrorFormatter } from './operations.js';
import { TOKENS_MAX } from './operations.js';
import type { PersistedOperations } from './persisted-operations.js';

/** The context of a request over HTTP. */
export interface HttpContext extends ReadContext {
  /** What is said of the answer once there is one; Apollo copies the context, but not what is in it. */
  readonly outcome: { isWhole: boolean; isTold: boolean };
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
      willSendResponse: ({ response: { body }, operation, contextValue }) => {
        const isWhole = body.kind === 'single' && !body.singleResult.errors && body.singleResult.data !== undefined;
        Object.assign(contextValue.outcome, { isWhole, isTold: operation?.operation === OperationTypeNode.MUTATION });
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

/** Apollo Server on the schema, started. Its instrumentation plugins cost time on every field, and nobody reads them. */
export async function startGraphqlServer(
  schema: GraphQLSchema,
  formatError: ErrorFormatter,
  persisted: PersistedOperations,
  log: Logger,
): Promise<ApolloServer<HttpContext>> {
  const apollo = new ApolloServer<HttpContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: { cache: persisted, ttl: null },
    documentStore: new KeptDocuments(),
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKENS_MAX },
    validationRules: [depthRule],
    stringifyResult: (result) => JSON.stringify(result),
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      REFUSE_SUBSCRIPTIONS,
      executeCompiled(schema, formatError),
      TELL_OUTCOME,
    ],
  });
  await apollo.start();
  return apollo;
}
