import helmet from '@fastify/helmet';
import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { SECURITY_HEADERS, addSecurityHeaders } from '../../../src/server/http/security-headers.js';

const OPTIONS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** The headers of a response in order, without those of every response of Fastify. */
async function headersWith(setUp: (fastify: ReturnType<typeof Fastify>) => unknown): Promise<[string, unknown][]> {
  const fastify = Fastify();
  await setUp(fastify);
  fastify.get('/', () => '');
  const { headers } = await fastify.inject('/');
  await fastify.close();
  const own = ['content-type', 'content-length', 'date', 'connection'];
  return Object.entries(headers).filter(([name]) => !own.includes(name));
}

describe('the security headers', () => {
  it('equal those of helmet with the options for an API', async () => {
    const ours = await headersWith(addSecurityHeaders);
    expect(ours).toEqual(await headersWith((fastify) => fastify.register(helmet, OPTIONS)));
    expect(ours).toEqual(Object.entries(SECURITY_HEADERS));
  });

  it('omit none that helmet now sends by default', async () => {
    const sent = (await headersWith((fastify) => fastify.register(helmet))).map(([name]) => name);
    // Those that the options disable, or that only pages need.
    const without = [
      'cross-origin-opener-policy',
      'origin-agent-cluster',
      'strict-transport-security',
      'x-dns-prefetch-control',
      'x-download-options',
      'x-frame-options',
      'x-permitted-cross-domain-policies',
      'x-xss-protection',
    ];
    expect(sent.filter((name) => !without.includes(name))).toEqual(Object.keys(SECURITY_HEADERS));
  });
});
