// Generated from the schema by `npm run clients:emit`, from the .graphql files of src/web. See docs/clients.md.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  Date: { input: string; output: string };
  DateTime: { input: string; output: string };
  Edtf: { input: string; output: string };
  JSON: { input: unknown; output: unknown };
  LanguageTag: { input: string; output: string };
  MonthDay: { input: string; output: string };
  URL: { input: string; output: string };
};

export type ActorFilter = {
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kinds?: InputMaybe<Array<ActorKind>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type ActorKind = 'GROUP' | 'ORGANIZATION' | 'PERSON' | 'STATE';

export type ActorMatch = {
  allOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  anyOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  noneOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  roles?: InputMaybe<Array<ParticipantRole>>;
};

export type AliasInput = {
  language: Scalars['LanguageTag']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};

export type AroundEvent = {
  days: Scalars['Int']['input'];
  event: Scalars['ID']['input'];
};

export type Basis = 'ANCHORED' | 'DERIVED' | 'INFERRED' | 'STATED';

export type Calendar = 'GREGORIAN' | 'JULIAN';

export type ChangeEffect = 'ENTERED' | 'LEFT' | 'STAYED';

export type ChangeKind = 'CREATED' | 'MERGED' | 'REINSTATED' | 'RENAMED' | 'RETRACTED' | 'UNMERGED' | 'UPDATED';

export type CitationInput = {
  assertedBy?: InputMaybe<Scalars['ID']['input']>;
  basis?: Basis;
  locator?: InputMaybe<LocatorInput>;
  source: Scalars['ID']['input'];
  supports?: InputMaybe<Array<EventAspect>>;
};

export type ClaimStanding = 'ALTERNATIVE' | 'REJECTED';

export type Confidence = 'GOOD' | 'HIGH' | 'LOW' | 'PARTIAL';

export type CoordinatesInput = {
  latitude: Scalars['Float']['input'];
  longitude: Scalars['Float']['input'];
};

export type CoverageInput = {
  from?: InputMaybe<Scalars['Date']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  status: CoverageStatus;
  to?: InputMaybe<Scalars['Date']['input']>;
};

export type CoverageStatus = 'COMPLETE' | 'PARTIAL' | 'UNKNOWN';

export type CreateEventInput = {
  alternativeDates?: InputMaybe<Array<DateClaimInput>>;
  anniversaryNumber?: InputMaybe<Scalars['Int']['input']>;
  citations: Array<CitationInput>;
  confidence?: InputMaybe<Confidence>;
  date: Scalars['Edtf']['input'];
  dateBasis?: Basis;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  kind: EventKind;
  links?: InputMaybe<Array<EventLinkInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  ordinal?: InputMaybe<Scalars['Int']['input']>;
  participations?: InputMaybe<Array<ParticipationInput>>;
  places?: InputMaybe<Array<Scalars['ID']['input']>>;
  relations: Array<Scalars['ID']['input']>;
  series?: InputMaybe<Scalars['ID']['input']>;
  shortTitles?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
  summaries?: InputMaybe<Array<LocalizedTextInput>>;
  titles: Array<LocalizedTextInput>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CreateGroupInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  members?: InputMaybe<Array<Scalars['ID']['input']>>;
  names: Array<LocalizedTextInput>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type CreateOfficeInput = {
  body?: InputMaybe<Scalars['ID']['input']>;
  coverage?: InputMaybe<CoverageInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
  titles: Array<LocalizedTextInput>;
};

export type CreateOrganizationInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  existence?: InputMaybe<Scalars['Edtf']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  kind: OrganizationKind;
  names: Array<LocalizedTextInput>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  seat?: InputMaybe<Scalars['ID']['input']>;
  slug: Scalars['String']['input'];
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type CreatePersonInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  born?: InputMaybe<Scalars['Edtf']['input']>;
  descriptions?: InputMaybe<Array<LocalizedTextInput>>;
  died?: InputMaybe<Scalars['Edtf']['input']>;
  familyNames?: InputMaybe<Array<LocalizedTextInput>>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  names: Array<LocalizedTextInput>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type CreatePlaceInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  countryCode?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kind: PlaceKind;
  location?: InputMaybe<CoordinatesInput>;
  names: Array<LocalizedTextInput>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
  state?: InputMaybe<Scalars['ID']['input']>;
  wikidataId?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateRelationInput = {
  coverage?: InputMaybe<CoverageInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  parties: Array<Scalars['ID']['input']>;
  slug: Scalars['String']['input'];
  titles?: InputMaybe<Array<LocalizedTextInput>>;
};

export type CreateSeriesInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  coverage?: InputMaybe<CoverageInput>;
  foundedBy?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  slug: Scalars['String']['input'];
  succeeds?: InputMaybe<Scalars['ID']['input']>;
  titles: Array<LocalizedTextInput>;
};

export type CreateSourceInput = {
  archivedUrl?: InputMaybe<Scalars['URL']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kind: SourceKind;
  language: Scalars['LanguageTag']['input'];
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  publishedBy?: InputMaybe<Scalars['ID']['input']>;
  publishedOn?: InputMaybe<Scalars['Edtf']['input']>;
  publisher: Scalars['String']['input'];
  repostOf?: InputMaybe<Scalars['ID']['input']>;
  sha256?: InputMaybe<Scalars['String']['input']>;
  slug: Scalars['String']['input'];
  titles?: InputMaybe<Array<LocalizedTextInput>>;
  url?: InputMaybe<Scalars['URL']['input']>;
};

export type CreateStateInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  existence?: InputMaybe<Scalars['Edtf']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  iso3166Alpha3?: InputMaybe<Scalars['String']['input']>;
  names: Array<LocalizedTextInput>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  officialNames?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
  succeeds?: InputMaybe<Array<SuccessionInput>>;
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type CreateStatementInput = {
  citations: Array<CitationInput>;
  date?: InputMaybe<Scalars['Edtf']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<StatementKind>;
  madeAt?: InputMaybe<Scalars['ID']['input']>;
  mentionedActors?: InputMaybe<Array<Scalars['ID']['input']>>;
  mentionedEvents?: InputMaybe<Array<Scalars['ID']['input']>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  onBehalfOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  paraphrases: Array<LocalizedTextInput>;
  slug: Scalars['String']['input'];
  speakers: Array<SpeakerInput>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CreateTenureInput = {
  citations: Array<CitationInput>;
  extent: TenureExtent;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  office: Scalars['ID']['input'];
  period: Scalars['Edtf']['input'];
  person: Scalars['ID']['input'];
};

export type CreateTokenInput = {
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  name: Scalars['String']['input'];
  relations?: InputMaybe<Array<Scalars['ID']['input']>>;
  role: Role;
};

export type CreateTopicInput = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind?: TopicKind;
  names: Array<LocalizedTextInput>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  slug: Scalars['String']['input'];
};

export type DateBoundKind = 'KNOWN' | 'OPEN' | 'UNKNOWN';

export type DateClaimInput = {
  basis?: Basis;
  calendar?: Calendar;
  citations: Array<CitationInput>;
  date: Scalars['Edtf']['input'];
  reasons?: InputMaybe<Array<LocalizedTextInput>>;
  standing?: ClaimStanding;
  written?: InputMaybe<Scalars['String']['input']>;
};

export type DateForm = 'INTERVAL' | 'ONE_OF' | 'SINGLE';

export type DatePrecision = 'CENTURY' | 'DAY' | 'DECADE' | 'MONTH' | 'SEASON' | 'YEAR';

export type DateWindow = {
  from?: InputMaybe<Scalars['Date']['input']>;
  match?: WindowMatch;
  to?: InputMaybe<Scalars['Date']['input']>;
};

export type EventAspect = 'DATE' | 'EXISTENCE' | 'LINKS' | 'ORDINAL' | 'PARTICIPANTS' | 'PLACE';

export type EventDimension =
  | 'ACTOR'
  | 'ACTOR_PAIR'
  | 'CONFIDENCE'
  | 'COUNTRY'
  | 'DAY'
  | 'DECADE'
  | 'KIND'
  | 'MONTH'
  | 'PLACE'
  | 'PUBLISHER'
  | 'QUARTER'
  | 'RELATION'
  | 'SERIES'
  | 'STATE'
  | 'STATE_PAIR'
  | 'TOPIC'
  | 'WEEK'
  | 'YEAR';

export type EventFilter = {
  actors?: InputMaybe<Array<ActorMatch>>;
  around?: InputMaybe<AroundEvent>;
  confidence?: InputMaybe<Array<Confidence>>;
  hasAlternativeDates?: InputMaybe<Scalars['Boolean']['input']>;
  hasLocation?: InputMaybe<Scalars['Boolean']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kinds?: InputMaybe<Array<EventKind>>;
  monthDays?: InputMaybe<Array<Scalars['MonthDay']['input']>>;
  outermost?: InputMaybe<Scalars['Boolean']['input']>;
  places?: InputMaybe<Array<Scalars['ID']['input']>>;
  publisherCount?: InputMaybe<IntRange>;
  publishers?: InputMaybe<Array<Scalars['String']['input']>>;
  relations?: InputMaybe<Array<Scalars['ID']['input']>>;
  series?: InputMaybe<Array<Scalars['ID']['input']>>;
  sides?: InputMaybe<Array<Scalars['ID']['input']>>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  statuses?: InputMaybe<Array<Status>>;
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
  window?: InputMaybe<DateWindow>;
};

export type EventKind =
  | 'AGREEMENT'
  | 'ANNIVERSARY'
  | 'APPOINTMENT'
  | 'CEREMONY'
  | 'CHAIRMANSHIP'
  | 'CONFLICT'
  | 'CONSULTATION'
  | 'DECLARATION'
  | 'DIPLOMATIC_NOTE'
  | 'ESTABLISHMENT_OF_TIES'
  | 'FOUNDING'
  | 'JOINT_STATEMENT'
  | 'MEETING'
  | 'MESSAGE'
  | 'MILITARY_EXERCISE'
  | 'OTHER'
  | 'RECOGNITION'
  | 'RUPTURE'
  | 'SPEECH'
  | 'STATE_SUCCESSION'
  | 'SUMMIT'
  | 'THEMATIC_YEAR'
  | 'TREATY_DENUNCIATION'
  | 'TREATY_ENTRY_INTO_FORCE'
  | 'TREATY_EXPIRY'
  | 'TREATY_EXTENSION'
  | 'TREATY_RATIFICATION'
  | 'TREATY_SIGNATURE'
  | 'UNILATERAL_MEASURE'
  | 'VISIT';

export type EventLinkInput = {
  event: Scalars['ID']['input'];
  kind: EventLinkKind;
};

export type EventLinkKind =
  | 'AMENDS'
  | 'COMMEMORATES'
  | 'FOLLOWS'
  | 'IMPLEMENTS'
  | 'PART_OF'
  | 'PHASE_OF'
  | 'RELATED'
  | 'RESULT_OF'
  | 'SUPERSEDES';

export type IdentifierInput = {
  scheme: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type ImageInput = {
  alts?: InputMaybe<Array<LocalizedTextInput>>;
  credit: Scalars['String']['input'];
  height?: InputMaybe<Scalars['Int']['input']>;
  licence: Scalars['String']['input'];
  licenceUrl?: InputMaybe<Scalars['URL']['input']>;
  url: Scalars['URL']['input'];
  width?: InputMaybe<Scalars['Int']['input']>;
};

export type IntRange = {
  max?: InputMaybe<Scalars['Int']['input']>;
  min?: InputMaybe<Scalars['Int']['input']>;
};

export type LocalizedTextInput = {
  language: Scalars['LanguageTag']['input'];
  text: Scalars['String']['input'];
};

export type LocatorInput = {
  end?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  paragraph?: InputMaybe<Scalars['Int']['input']>;
  start?: InputMaybe<Scalars['Int']['input']>;
};

export type MergeInput = {
  expectedVersions: Array<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  into: Scalars['ID']['input'];
  kind: RecordKind;
  reason: Scalars['String']['input'];
};

export type OfficeFilter = {
  bodies?: InputMaybe<Array<Scalars['ID']['input']>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type OrganizationKind =
  | 'ARCHIVE'
  | 'BROADCASTER'
  | 'COMPANY'
  | 'INTERGOVERNMENTAL'
  | 'NEWSPAPER'
  | 'NEWS_AGENCY'
  | 'OTHER'
  | 'PARTY_BODY'
  | 'POLITICAL_PARTY'
  | 'PUBLISHER'
  | 'REFERENCE_WORK'
  | 'STATE_BODY';

export type ParticipantRole =
  | 'CHAIR'
  | 'CO_CHAIR'
  | 'FOUNDER'
  | 'GUEST'
  | 'HOST'
  | 'NEGOTIATOR'
  | 'ORGANIZER'
  | 'PARTICIPANT'
  | 'PARTY'
  | 'PREDECESSOR'
  | 'RECIPIENT'
  | 'SENDER'
  | 'SIGNATORY'
  | 'SPEAKER'
  | 'SUBJECT'
  | 'SUCCESSOR'
  | 'WITNESS';

export type ParticipationInput = {
  actor: Scalars['ID']['input'];
  basis?: Basis;
  citations?: InputMaybe<Array<CitationInput>>;
  offices?: InputMaybe<Array<Scalars['ID']['input']>>;
  onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  role: ParticipantRole;
};

export type PlaceFilter = {
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kinds?: InputMaybe<Array<PlaceKind>>;
  text?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type PlaceKind =
  'AIRPORT' | 'BUILDING' | 'CITY' | 'COUNTRY' | 'ISLAND' | 'OTHER' | 'REGION' | 'SITE' | 'VIRTUAL';

export type RecordKind =
  'ACTOR' | 'EVENT' | 'OFFICE' | 'PLACE' | 'RELATION' | 'SERIES' | 'SOURCE' | 'STATEMENT' | 'TENURE' | 'TOPIC';

export type ReinstateEventInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type ReinstateStatementInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type ReinstateTenureInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type RenameInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind: RecordKind;
  reason: Scalars['String']['input'];
  slug: Scalars['String']['input'];
};

export type RetractEventInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type RetractStatementInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type RetractTenureInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type RevokeTokenInput = {
  id: Scalars['ID']['input'];
};

export type Role = 'ADMIN' | 'EDITOR' | 'READER';

export type SeriesFilter = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type SourceFilter = {
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kinds?: InputMaybe<Array<SourceKind>>;
  languages?: InputMaybe<Array<Scalars['LanguageTag']['input']>>;
  publishers?: InputMaybe<Array<Scalars['ID']['input']>>;
  sides?: InputMaybe<Array<Scalars['ID']['input']>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type SourceKind =
  | 'ARCHIVE'
  | 'ENCYCLOPEDIA'
  | 'GOVERNMENT'
  | 'MEMOIR'
  | 'OFFICIAL_DOCUMENT'
  | 'OTHER'
  | 'PRESS'
  | 'REPOST'
  | 'SCHOLARLY';

export type SpeakerInput = {
  actor: Scalars['ID']['input'];
  offices?: InputMaybe<Array<Scalars['ID']['input']>>;
  onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

export type StatementFilter = {
  kinds?: InputMaybe<Array<StatementKind>>;
  madeAt?: InputMaybe<Array<Scalars['ID']['input']>>;
  mentionedActors?: InputMaybe<Array<Scalars['ID']['input']>>;
  mentionedEvents?: InputMaybe<Array<Scalars['ID']['input']>>;
  relations?: InputMaybe<Array<Scalars['ID']['input']>>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  speakers?: InputMaybe<Array<Scalars['ID']['input']>>;
  statuses?: InputMaybe<Array<Status>>;
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
  window?: InputMaybe<DateWindow>;
};

export type StatementKind = 'ASSERTION' | 'COMMITMENT' | 'EVALUATION' | 'OFFER' | 'OUTCOME' | 'PRESCRIPTION';

export type Status = 'PUBLISHED' | 'RETRACTED';

export type StatusInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind: RecordKind;
  reason: Scalars['String']['input'];
};

export type SuccessionInput = {
  citations: Array<CitationInput>;
  date: Scalars['Edtf']['input'];
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  predecessor: Scalars['ID']['input'];
  settledBy?: InputMaybe<Scalars['ID']['input']>;
};

export type TenureExtent = 'ATTESTED' | 'TERM';

export type TimeBucket = 'DAY' | 'DECADE' | 'MONTH' | 'QUARTER' | 'WEEK' | 'YEAR';

export type TimelineOrder = 'NEWEST_FIRST' | 'OLDEST_FIRST';

export type TopicFilter = {
  kinds?: InputMaybe<Array<TopicKind>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type TopicKind = 'PRINCIPLE' | 'SUBJECT';

export type UpdateEventInput = {
  addCitations?: InputMaybe<Array<CitationInput>>;
  alternativeDates?: InputMaybe<Array<DateClaimInput>>;
  anniversaryNumber?: InputMaybe<Scalars['Int']['input']>;
  citations?: InputMaybe<Array<CitationInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  confidence?: InputMaybe<Confidence>;
  date?: InputMaybe<Scalars['Edtf']['input']>;
  dateBasis?: InputMaybe<Basis>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  kind?: InputMaybe<EventKind>;
  links?: InputMaybe<Array<EventLinkInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  ordinal?: InputMaybe<Scalars['Int']['input']>;
  participations?: InputMaybe<Array<ParticipationInput>>;
  places?: InputMaybe<Array<Scalars['ID']['input']>>;
  reason: Scalars['String']['input'];
  relations?: InputMaybe<Array<Scalars['ID']['input']>>;
  series?: InputMaybe<Scalars['ID']['input']>;
  shortTitles?: InputMaybe<Array<LocalizedTextInput>>;
  summaries?: InputMaybe<Array<LocalizedTextInput>>;
  titles?: InputMaybe<Array<LocalizedTextInput>>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type UpdateGroupInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  members?: InputMaybe<Array<Scalars['ID']['input']>>;
  names?: InputMaybe<Array<LocalizedTextInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateOfficeInput = {
  body?: InputMaybe<Scalars['ID']['input']>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  coverage?: InputMaybe<CoverageInput>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  titles?: InputMaybe<Array<LocalizedTextInput>>;
};

export type UpdateOrganizationInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  existence?: InputMaybe<Scalars['Edtf']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  kind?: InputMaybe<OrganizationKind>;
  names?: InputMaybe<Array<LocalizedTextInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  seat?: InputMaybe<Scalars['ID']['input']>;
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type UpdatePersonInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  born?: InputMaybe<Scalars['Edtf']['input']>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  descriptions?: InputMaybe<Array<LocalizedTextInput>>;
  died?: InputMaybe<Scalars['Edtf']['input']>;
  expectedVersion: Scalars['Int']['input'];
  familyNames?: InputMaybe<Array<LocalizedTextInput>>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  names?: InputMaybe<Array<LocalizedTextInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type UpdatePlaceInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  countryCode?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kind?: InputMaybe<PlaceKind>;
  location?: InputMaybe<CoordinatesInput>;
  names?: InputMaybe<Array<LocalizedTextInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  state?: InputMaybe<Scalars['ID']['input']>;
  wikidataId?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};

export type UpdateRelationInput = {
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  coverage?: InputMaybe<CoverageInput>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  titles?: InputMaybe<Array<LocalizedTextInput>>;
};

export type UpdateSeriesInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  coverage?: InputMaybe<CoverageInput>;
  expectedVersion: Scalars['Int']['input'];
  foundedBy?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  reason: Scalars['String']['input'];
  succeeds?: InputMaybe<Scalars['ID']['input']>;
  titles?: InputMaybe<Array<LocalizedTextInput>>;
};

export type UpdateSourceInput = {
  archivedUrl?: InputMaybe<Scalars['URL']['input']>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  kind?: InputMaybe<SourceKind>;
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  publishedBy?: InputMaybe<Scalars['ID']['input']>;
  publishedOn?: InputMaybe<Scalars['Edtf']['input']>;
  publisher?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  repostOf?: InputMaybe<Scalars['ID']['input']>;
  sha256?: InputMaybe<Scalars['String']['input']>;
  titles?: InputMaybe<Array<LocalizedTextInput>>;
  url?: InputMaybe<Scalars['URL']['input']>;
};

export type UpdateStateInput = {
  aliases?: InputMaybe<Array<AliasInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  existence?: InputMaybe<Scalars['Edtf']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<IdentifierInput>>;
  image?: InputMaybe<ImageInput>;
  iso3166Alpha3?: InputMaybe<Scalars['String']['input']>;
  names?: InputMaybe<Array<LocalizedTextInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  officialNames?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  succeeds?: InputMaybe<Array<SuccessionInput>>;
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateStatementInput = {
  citations?: InputMaybe<Array<CitationInput>>;
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
  date?: InputMaybe<Scalars['Edtf']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<StatementKind>;
  madeAt?: InputMaybe<Scalars['ID']['input']>;
  mentionedActors?: InputMaybe<Array<Scalars['ID']['input']>>;
  mentionedEvents?: InputMaybe<Array<Scalars['ID']['input']>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  onBehalfOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  paraphrases?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
  speakers?: InputMaybe<Array<SpeakerInput>>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type UpdateTenureInput = {
  citations?: InputMaybe<Array<CitationInput>>;
  expectedVersion: Scalars['Int']['input'];
  extent?: InputMaybe<TenureExtent>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  office?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Edtf']['input']>;
  person?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};

export type UpdateTopicInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<TopicKind>;
  names?: InputMaybe<Array<LocalizedTextInput>>;
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  reason: Scalars['String']['input'];
};

export type UserErrorCode =
  | 'ALREADY_EXISTS'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'TOO_MANY'
  | 'VERSION_CONFLICT'
  | 'WRONG_STATUS';

export type WindowMatch = 'OVERLAPS' | 'WITHIN';

export type RelationHeadQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type RelationHeadQuery = {
  __typename?: 'Query';
  relation: { __typename?: 'Relation'; id: string; slug: string; label: string } | null;
};

export const RelationHeadDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RelationHead' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'slug' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'relation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'slug' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'label' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RelationHeadQuery, RelationHeadQueryVariables>;
