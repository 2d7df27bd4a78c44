import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import type { Admission } from '../admission/admission.js';

/** The viewer of a request, or the authentication error (RFC 9110, 15.5.2). */
export async function viewerOf(
  admission: Admission,
  { headers: { authorization } }: FastifyRequest,
  address: string,
): Promise<Viewer | GraphQLError> {
  try {
    return await admission.viewer(authorization, address);
  } catch (error) {
    if (!(error instanceof UnauthenticatedError)) throw error;
    const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
    return new GraphQLError(error.reason, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}

/** The viewer, if authentication succeeded. */
export function viewerOrNull(viewer: Viewer | GraphQLError): Viewer | null {
  return viewer instanceof GraphQLError ? null : viewer;
}
