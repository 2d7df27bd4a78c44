import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../../auth/authenticator.js';
import { LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { languagesOf, parseLanguages } from '../../foundation/text/accept-language.js';
import { pickLanguage } from '../../foundation/text/localized-text.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { JsonBodyDeps } from '../http/json-bodies.js';
import { pathOfRecord } from '../web/parts/paths.js';
import { manifestOf } from './manifest.js';
import type { Parameters } from './parameters.js';
import type { ReconcileView } from './reconciliation.js';
import { RequestReads } from './request-reads.js';
import type { RequestReadsDeps } from './request-reads.js';
import { jsonContent, readCallback, sendContent } from './responses.js';
import type { ResponseDeps } from './responses.js';

export interface ReconcileDeps extends RequestReadsDeps, ResponseDeps {
  readonly urls: ServiceUrls;
  readonly bodies: JsonBodyDeps;
  readonly authenticator: Pick<Authenticator, 'isPublic'>;
  /** Whether pages of every site may read. */
  readonly isAnyOriginAllowed: boolean;
  /** The version of the service. */
  readonly version: string;
}

/** A request with its parameters: who reads, in which language, and how to respond. */
export class ReconcileRequest {
  private used: RequestReads | null = null;

  private constructor(
    private readonly deps: ReconcileDeps,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    readonly parameters: Parameters,
    /** The address of the service, without a slash at the end. */
    readonly base: string,
    readonly languages: readonly string[],
    private readonly callback: string | null,
  ) {}

  /** Throws a RequestError for a parameter of all requests that is not valid. */
  static of(
    deps: ReconcileDeps,
    request: FastifyRequest,
    reply: FastifyReply,
    parameters: Parameters,
  ): ReconcileRequest {
    const base = deps.urls.absolute(request.raw, '');
    if (base === null) throw badInput('Host', 'names no host');
    const userLanguage = parameters.get('user_lang') ?? '';
    const languages = userLanguage === '' ? languagesOf(request.headers) : parseLanguages(userLanguage);
    if (!languages) throw badInput('user_lang', 'must be a BCP 47 language tag');
    const callback = readCallback(parameters.get('callback'), deps.isAnyOriginAllowed);
    return new ReconcileRequest(deps, request, reply, parameters, base, languages, callback);
  }

  /** The language of names of types and properties. */
  get language(): LabelLanguage {
    return pickLanguage<LabelLanguage>(LABEL_LANGUAGES, { languages: this.languages }, null);
  }

  get view(): ReconcileView {
    const pageUrl: ReconcileView['reader']['pageUrl'] = ({ __typename, slug }) => {
      const path = pathOfRecord({ __typename, ...(slug !== undefined && { slug }) });
      return path === null ? null : `${this.base}${path}`;
    };
    return { language: this.language, reader: { pageUrl } };
  }

  /** What the request reads with. Throws UnauthenticatedError and LimitExceededError. */
  async reads(): Promise<RequestReads> {
    const viewer = await this.deps.reads.viewer(this.request);
    this.used = new RequestReads(this.deps, this.request, this.reply, viewer, this.languages);
    return this.used;
  }

  /** The languages of the texts that were read, or else that of names of types and properties. */
  private get contentLanguage(): string {
    return this.used?.contentLanguage ?? this.language;
  }

  /** Sends JSON, or a script that calls a function with it. */
  sendJson(value: unknown): Promise<FastifyReply> {
    const content = jsonContent(value, this.callback, this.contentLanguage);
    return sendContent(this.deps, this.request, this.reply, content);
  }

  /** Sends a page that every site may frame. */
  sendPage(status: 200 | 404, text: string, headers: Readonly<Record<string, string>>): Promise<FastifyReply> {
    const content = { type: 'text/html; charset=utf-8', text, language: this.contentLanguage, headers };
    return sendContent(this.deps, this.request, this.reply.code(status), content);
  }

  /** Sends the manifest, for which nobody needs a token. */
  sendManifest(): Promise<FastifyReply> {
    const { version, authenticator } = this.deps;
    return this.sendJson(manifestOf(this.base, this.language, { version, needsToken: !authenticator.isPublic }));
  }
}

/** Handles a request whose parameters are in its address. */
export type Handle = (
  respond: (request: ReconcileRequest) => Promise<FastifyReply>,
) => (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
