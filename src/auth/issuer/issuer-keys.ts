import { createLocalJWKSet, errors } from 'jose';
import type { CryptoKey, FlattenedJWSInput, JSONWebKeySet, JWSHeaderParameters } from 'jose';
import type { Logger } from 'pino';
import { UnavailableError } from '../../foundation/graphql/unavailable-error.js';
import { secureUrl } from '../../foundation/urls/secure-url.js';
import { fetchJson } from './fetch-json.js';

/** Age from which the keys are fetched again, while those that are there still serve. */
const FRESH_MS = 600_000;

/** Age up to which the keys serve while the issuer does not respond. */
const USABLE_MS = 3_600_000;

/** Pause between two attempts to fetch the keys, whatever tokens arrive. */
const PAUSE_MS = 5_000;

interface FetchedKeys {
  readonly find: (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;
  readonly json: string;
  /** On the monotonic clock (performance.now()). */
  readonly fetchedAt: number;
}

export interface IssuerKeysOptions {
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Default: as above. */
  readonly pauseMs?: number;
  readonly freshMs?: number;
  readonly usableMs?: number;
}

/**
 * The keys with which an issuer of OpenID Connect signs, by its discovery document. They are fetched when a token needs
 * them, and again when they are old or lack the key of a token.
 */
export class IssuerKeys {
  private keys: FetchedKeys | null = null;
  private pending: Promise<boolean> | null = null;
  /** When the last attempt ended; on the monotonic clock. */
  private attemptedAt = -Infinity;
  private hasFailed = false;
  private changes = 0;

  constructor(
    readonly issuer: string,
    private readonly options: IssuerKeysOptions,
  ) {}

  /** Differs once the issuer has published other keys. */
  get version(): number {
    return this.changes;
  }

  /** Fetches the keys in the background if they are old. */
  refreshIfOld(): void {
    const { freshMs = FRESH_MS } = this.options;
    if (this.age() > freshMs && this.mayFetch()) void this.fetchOnce();
  }

  /** The key of a token. Throws a JOSEError if the issuer has none, and UnavailableError if it does not respond. */
  async find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    const keys = await this.usableKeys();
    try {
      return await keys.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // The issuer may have begun to sign with a new key.
      if (this.mayFetch()) await this.fetchOnce();
      if (this.hasFailed) throw unavailable();
      return (this.keys ?? keys).find(header, token);
    }
  }

  private async usableKeys(): Promise<FetchedKeys> {
    const { usableMs = USABLE_MS } = this.options;
    this.refreshIfOld();
    if (this.age() > usableMs && this.pending) await this.pending;
    if (!this.keys || this.age() > usableMs) throw unavailable();
    return this.keys;
  }

  private age(): number {
    return this.keys ? performance.now() - this.keys.fetchedAt : Infinity;
  }

  private mayFetch(): boolean {
    const { pauseMs = PAUSE_MS } = this.options;
    return this.pending !== null || performance.now() - this.attemptedAt >= pauseMs;
  }

  /** Fetches the keys, once for all that wait for them. Returns whether that succeeded. */
  private fetchOnce(): Promise<boolean> {
    return (this.pending ??= this.tryFetch().finally(() => {
      this.attemptedAt = performance.now();
      this.pending = null;
    }));
  }

  private async tryFetch(): Promise<boolean> {
    const { log, signal } = this.options;
    const { issuer } = this;
    try {
      const jwks = await fetchKeySet(issuer, signal);
      const json = JSON.stringify(jwks);
      if (json !== this.keys?.json) this.changes += 1;
      this.keys = { find: createLocalJWKSet(jwks), json, fetchedAt: performance.now() };
      if (this.hasFailed) log.info({ issuer }, 'the keys of the issuer of tokens can be read again');
      this.hasFailed = false;
      return true;
    } catch (error) {
      // Once for each failure of the issuer: tokens arrive all the time.
      if (!this.hasFailed && !signal.aborted)
        log.warn(
          { err: error, issuer },
          'could not read the keys of the issuer of tokens: trying again as tokens arrive',
        );
      this.hasFailed = true;
      return false;
    }
  }
}

function unavailable(): UnavailableError {
  return new UnavailableError('The issuer of the token is unreachable: try again in a moment.');
}

/** Reads the keys by the discovery document of an issuer (OpenID Connect Discovery 1.0, 4). */
async function fetchKeySet(issuer: string, signal: AbortSignal): Promise<JSONWebKeySet> {
  const url = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const configuration = (await fetchJson(url, signal)) as Readonly<Record<string, unknown>> | null;
  // Another issuer must not lend its keys to this one (4.3).
  if (configuration?.['issuer'] !== issuer) throw new Error(`${url.href} is of another issuer`);
  const { jwks_uri: location } = configuration;
  const keysUrl = typeof location === 'string' ? secureUrl(location) : null;
  if (!keysUrl) throw new Error(`${url.href}: jwks_uri is not a URL of https`);
  // Validated by jose.
  return (await fetchJson(keysUrl, signal)) as JSONWebKeySet;
}
