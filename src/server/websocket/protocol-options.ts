import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { Context, ServerOptions } from 'graphql-ws';
import { WebSocket } from 'ws';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import { RequestError } from '../../foundation/graphql/request-error.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { parseLanguages } from '../../foundation/text/accept-language.js';
import { isAbsent } from '../../foundation/records/values.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import type { Admission } from '../admission/admission.js';
import { POSITION_HEADER, requestedPosition } from '../http/requested-position.js';
import type { SubscriptionServerDeps } from '../subscriptions/transport.js';
import { closeSocket, closeWithError } from './socket-close.js';
import type { SocketConnection, ConnectionInitPayload } from './socket-connection.js';
import { execute, executionArgs, subscribe } from './socket-operation.js';
import type { SocketOperation } from './socket-operation.js';

/** Maximum length of an operation id, which is repeated in each message sent for the operation. */
const ID_MAX = 200;

type ConnectionContext = Context<ConnectionInitPayload, SocketConnection>;

/** The hooks of graphql-ws: who may connect, and how an operation is read, executed and answered. */
export function protocolOptions(deps: SubscriptionServerDeps): ServerOptions<ConnectionInitPayload, SocketConnection> {
  const { admission, sessions } = deps;
  return {
    onConnect: async (context) => {
      const { extra } = context;
      if (!takeLanguages(context) || !takePosition(context)) return false;
      const viewer = await viewerOf(admission, context);
      // The socket may have closed during the token lookup: what is taken from here on would never be released.
      if (!viewer || extra.socket.readyState !== WebSocket.OPEN) return false;
      if (!(await takeConnection(admission, viewer, extra))) return false;
      extra.forget = sessions.open(viewer, (reason) => {
        closeSocket(extra.socket, CloseCode.Forbidden, reason);
      });
      return true;
    },
    onSubscribe: async (context, id, payload) => {
      const { extra } = context;
      if (id.length > ID_MAX) {
        const limitText = `at most ${String(ID_MAX)} characters are allowed`;
        closeSocket(extra.socket, CloseCode.BadRequest, `The id is too long: ${limitText}`);
        return [new GraphQLError('The id is too long')];
      }
      extra.reading += 1;
      // Count before the first await, so that later operations are not included. graphql-ws counts operations of the
      // same id as one.
      const underWay = Math.max(Object.keys(context.subscriptions).length, extra.reading);
      try {
        // Looked up again for each operation: a revoked token must not execute anything, even before its socket is
        // closed.
        const viewer = await viewerOf(admission, context);
        if (!viewer)
          return [new GraphQLError('The token is no longer valid', { extensions: { code: 'UNAUTHENTICATED' } })];
        return await executionArgs(deps, extra, { id, payload, underWay, viewer });
      } finally {
        extra.reading -= 1;
      }
    },
    execute: ({ contextValue }) => execute(deps, contextValue as SocketOperation) as never,
    subscribe: ({ contextValue }) => subscribe(deps, contextValue as SocketOperation) as never,
    // Results and errors are formatted for clients already.
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: (_context, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  };
}

/**
 * The viewer of a connection: by its connection_init, else by its header. Closes the socket if authentication fails.
 */
async function viewerOf(admission: Admission, { connectionParams, extra }: ConnectionContext): Promise<Viewer | null> {
  const authorization = parameterOf(connectionParams, 'authorization');
  try {
    return await admission.viewer(
      typeof authorization === 'string' ? authorization : extra.request.headers.authorization,
      extra.address,
    );
  } catch (error) {
    if (error instanceof LimitExceededError) {
      closeWithError(extra.socket, error);
      return null;
    }
    if (!(error instanceof UnauthenticatedError)) throw error;
    closeSocket(extra.socket, CloseCode.Forbidden, error.reason);
    return null;
  }
}

/** A parameter of the connection_init that is named as a header, in any case. */
function parameterOf(params: ConnectionInitPayload | undefined, header: string): unknown {
  return Object.entries(params ?? {}).find(([name]) => name.toLowerCase() === header)?.[1];
}

/** Takes the position of the connection_init, else of the header. Closes the socket if it is invalid. */
function takePosition({ connectionParams, extra }: ConnectionContext): boolean {
  const value = parameterOf(connectionParams, POSITION_HEADER) ?? extra.request.headers[POSITION_HEADER];
  try {
    extra.position = requestedPosition(value)?.text ?? null;
    return true;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    closeSocket(extra.socket, CloseCode.BadRequest, error.message);
    return false;
  }
}

/** Takes the preferred languages of the connection_init, if it has any. Closes the socket if they are invalid. */
function takeLanguages({ connectionParams, extra }: ConnectionContext): boolean {
  const language = connectionParams?.['language'];
  if (isAbsent(language)) return true;
  const languages = typeof language === 'string' ? parseLanguages(language) : null;
  if (languages) extra.languages = languages;
  else
    closeSocket(
      extra.socket,
      CloseCode.BadRequest,
      'language: must be a BCP 47 tag, or a list like that of Accept-Language',
    );
  return languages !== null;
}

/** Moves the connection from its address's limit to its token's. Closes the socket when that limit is reached. */
async function takeConnection(admission: Admission, viewer: Viewer, connection: SocketConnection): Promise<boolean> {
  connection.release();
  try {
    const release = await admission.connection(viewer, connection.address);
    if (connection.socket.readyState !== WebSocket.OPEN) {
      release();
      return false;
    }
    connection.release = release;
    return true;
  } catch (error) {
    closeWithError(connection.socket, error);
    return false;
  }
}
