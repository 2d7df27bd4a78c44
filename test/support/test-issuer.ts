import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';

/** A pair of keys of an issuer, with the public one as it is published. */
export interface IssuerKey {
  readonly privateKey: CryptoKey;
  readonly published: JWK;
}

interface TokenOptions {
  readonly key?: IssuerKey;
  readonly header?: Readonly<Record<string, unknown>>;
}

export const AUDIENCE = 'timeline';

/** An issuer of OpenID Connect on a port of its own: a discovery document, and keys that it signs tokens with. */
export class TestIssuer {
  /** The keys that are published, the one that signs last. */
  keys: IssuerKey[] = [];
  /** Requests for the discovery document and for the keys, in their order. */
  readonly requested: string[] = [];
  /** What the documents say in place of their own. */
  configuration: Readonly<Record<string, unknown>> = {};
  /** Responds in place of the issuer. */
  respond: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.requested.push(request.url ?? '');
      if (this.respond) this.respond(request, response);
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(this.documentOf(request.url)));
    });
  }

  static async start(): Promise<TestIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new TestIssuer(server);
    await issuer.addKey('first');
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/realms/team`;
  }

  /** Publishes a further key, with which it signs from now on. */
  async addKey(kid: string, algorithm = 'ES256'): Promise<IssuerKey> {
    const key = await newKey(kid, algorithm);
    this.keys.push(key);
    return key;
  }

  /** A token for an hour, of Ada; claims that are undefined are left out. */
  sign(claims: Readonly<Record<string, unknown>> = {}, options: TokenOptions = {}): Promise<string> {
    const key = options.key ?? this.keys.at(-1);
    if (!key) throw new Error('The issuer has no key');
    const now = Math.floor(Date.now() / 1_000);
    const { alg = '', kid = '' } = key.published;
    return new SignJWT({ iss: this.url, aud: AUDIENCE, sub: 'ada', iat: now, exp: now + 3_600, ...claims })
      .setProtectedHeader({ alg, kid, ...options.header })
      .sign(key.privateKey);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private documentOf(path = ''): unknown {
    if (path.endsWith('/keys')) return { keys: this.keys.map(({ published }) => published) };
    return { issuer: this.url, jwks_uri: `${this.url}/keys`, ...this.configuration };
  }
}

/** A pair of keys that nobody publishes. */
export async function newKey(kid: string, algorithm = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
}
