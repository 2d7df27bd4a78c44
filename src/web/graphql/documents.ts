// Generated from the schema by `npm run clients:emit`, from the .graphql files of src/web. See docs/clients.md.
import type { TypedDocumentNode } from '@urql/core';
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

export type ChangeKind =
  'CREATED' | 'MERGED' | 'REDACTED' | 'REINSTATED' | 'RENAMED' | 'RETRACTED' | 'UNMERGED' | 'UPDATED';

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

export type CreateSuccessionInput = {
  citations: Array<CitationInput>;
  date: Scalars['Edtf']['input'];
  notes?: InputMaybe<Array<LocalizedTextInput>>;
  predecessor: Scalars['ID']['input'];
  settledBy?: InputMaybe<Scalars['ID']['input']>;
  successor: Scalars['ID']['input'];
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

export type ImportMode = 'ATOMIC' | 'EACH';

export type ImportOutcome = 'CREATED' | 'REFUSED' | 'SKIPPED' | 'UPDATED' | 'WOULD_CREATE' | 'WOULD_UPDATE';

export type IntRange = {
  max?: InputMaybe<Scalars['Int']['input']>;
  min?: InputMaybe<Scalars['Int']['input']>;
};

export type ItemInput = {
  event?: InputMaybe<CreateEventInput>;
  formerSlugs?: InputMaybe<Array<Scalars['String']['input']>>;
  group?: InputMaybe<CreateGroupInput>;
  office?: InputMaybe<CreateOfficeInput>;
  organization?: InputMaybe<CreateOrganizationInput>;
  person?: InputMaybe<CreatePersonInput>;
  place?: InputMaybe<CreatePlaceInput>;
  relation?: InputMaybe<CreateRelationInput>;
  retracted?: InputMaybe<Scalars['String']['input']>;
  series?: InputMaybe<CreateSeriesInput>;
  source?: InputMaybe<CreateSourceInput>;
  state?: InputMaybe<CreateStateInput>;
  statement?: InputMaybe<CreateStatementInput>;
  succession?: InputMaybe<CreateSuccessionInput>;
  tenure?: InputMaybe<CreateTenureInput>;
  topic?: InputMaybe<CreateTopicInput>;
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

export type OnConflict = 'FAIL' | 'SKIP' | 'UPDATE';

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

export type RedactInput = {
  fields: Array<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind: RecordKind;
  reason: Scalars['String']['input'];
};

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

export type FacetFragment = {
  __typename?: 'EventConnection';
  counts: Array<{
    __typename?: 'EventCount';
    count: number;
    keys: Array<{
      __typename?: 'DimensionKey';
      value: string;
      label: string;
      node:
        | { __typename: 'Event'; id: string }
        | { __typename: 'Group'; slug: string; id: string }
        | { __typename: 'Office'; id: string }
        | { __typename: 'Organization'; slug: string; id: string }
        | { __typename: 'Person'; slug: string; id: string }
        | { __typename: 'Place'; slug: string; id: string }
        | { __typename: 'Relation'; id: string }
        | { __typename: 'Series'; slug: string; id: string }
        | { __typename: 'Source'; id: string }
        | { __typename: 'State'; slug: string; id: string }
        | { __typename: 'Statement'; id: string }
        | { __typename: 'Tenure'; id: string }
        | { __typename: 'Topic'; slug: string; id: string }
        | null;
    }>;
  }>;
};

export type FacetQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  filter?: InputMaybe<EventFilter>;
  by: Array<EventDimension> | EventDimension;
  language: Scalars['LanguageTag']['input'];
}>;

export type FacetQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    timeline: {
      __typename?: 'EventConnection';
      counts: Array<{
        __typename?: 'EventCount';
        count: number;
        keys: Array<{
          __typename?: 'DimensionKey';
          value: string;
          label: string;
          node:
            | { __typename: 'Event'; id: string }
            | { __typename: 'Group'; slug: string; id: string }
            | { __typename: 'Office'; id: string }
            | { __typename: 'Organization'; slug: string; id: string }
            | { __typename: 'Person'; slug: string; id: string }
            | { __typename: 'Place'; slug: string; id: string }
            | { __typename: 'Relation'; id: string }
            | { __typename: 'Series'; slug: string; id: string }
            | { __typename: 'Source'; id: string }
            | { __typename: 'State'; slug: string; id: string }
            | { __typename: 'Statement'; id: string }
            | { __typename: 'Tenure'; id: string }
            | { __typename: 'Topic'; slug: string; id: string }
            | null;
        }>;
      }>;
    };
  } | null;
};

export type CountOfEventsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  filter?: InputMaybe<EventFilter>;
}>;

export type CountOfEventsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    timeline: { __typename?: 'EventConnection'; totalCount: number };
  } | null;
};

export type SideStatesQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type SideStatesQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    parties: Array<{
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  succeeds: Array<{
                    __typename?: 'Succession';
                    id: string;
                    predecessor: {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      succeeds: Array<{
                        __typename?: 'Succession';
                        id: string;
                        predecessor: {
                          __typename?: 'State';
                          id: string;
                          slug: string;
                          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                        };
                      }>;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  }>;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    }>;
  } | null;
};

export type ActorNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type ActorNameQuery = {
  __typename?: 'Query';
  actor:
    | { __typename?: 'Group'; id: string; label: string }
    | { __typename?: 'Organization'; id: string; label: string }
    | { __typename?: 'Person'; id: string; label: string }
    | { __typename?: 'State'; id: string; label: string }
    | null;
};

export type PlaceNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type PlaceNameQuery = {
  __typename?: 'Query';
  place: { __typename?: 'Place'; id: string; label: string } | null;
};

export type TopicNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type TopicNameQuery = {
  __typename?: 'Query';
  topic: { __typename?: 'Topic'; id: string; label: string } | null;
};

export type SeriesNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type SeriesNameQuery = {
  __typename?: 'Query';
  series: { __typename?: 'Series'; id: string; label: string } | null;
};

export type FilterLabelsQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
}>;

export type FilterLabelsQuery = {
  __typename?: 'Query';
  enumLabels: Array<{ __typename?: 'EnumLabel'; enum: string; value: string; label: string }>;
};

export type KindYearsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  filter?: InputMaybe<EventFilter>;
  by: Array<EventDimension> | EventDimension;
}>;

export type KindYearsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    timeline: {
      __typename?: 'EventConnection';
      counts: Array<{
        __typename?: 'EventCount';
        count: number;
        keys: Array<{
          __typename?: 'DimensionKey';
          dimension: EventDimension;
          value: string;
          start: string | null;
          end: string | null;
        }>;
      }>;
    };
  } | null;
};

export type RelationSpanQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
}>;

export type RelationSpanQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    summary: {
      __typename?: 'RelationSummary';
      first: {
        __typename?: 'Event';
        id: string;
        date: { __typename?: 'HistoricalDate'; edtf: string; earliest: string | null; latest: string | null };
      } | null;
      last: {
        __typename?: 'Event';
        id: string;
        date: { __typename?: 'HistoricalDate'; edtf: string; earliest: string | null; latest: string | null };
      } | null;
    };
  } | null;
};

export type WindowCountQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  filter: EventFilter;
}>;

export type WindowCountQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    summary: { __typename?: 'RelationSummary'; eventCount: number };
    timeline: { __typename?: 'EventConnection'; totalCount: number };
  } | null;
};

export type ListedEventFragment = {
  __typename?: 'Event';
  id: string;
  slug: string;
  kind: EventKind;
  kindLabel: string;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  date: {
    __typename?: 'HistoricalDate';
    edtf: string;
    display: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  };
  hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
};

export type EventListQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  filter?: InputMaybe<EventFilter>;
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type EventListQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    slug: string;
    title: string;
    parties: Array<{
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  succeeds: Array<{
                    __typename?: 'Succession';
                    id: string;
                    predecessor: {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      succeeds: Array<{
                        __typename?: 'Succession';
                        id: string;
                        predecessor: {
                          __typename?: 'State';
                          id: string;
                          slug: string;
                          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                        };
                      }>;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  }>;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    }>;
    timeline: {
      __typename?: 'EventConnection';
      position: string;
      nodes: Array<{
        __typename?: 'Event';
        id: string;
        slug: string;
        kind: EventKind;
        kindLabel: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          display: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type OnThisDayQueryVariables = Exact<{
  filter: EventFilter;
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type OnThisDayQuery = {
  __typename?: 'Query';
  events: {
    __typename?: 'EventConnection';
    totalCount: number;
    edges: Array<{
      __typename?: 'EventEdge';
      cursor: string;
      node: {
        __typename?: 'Event';
        id: string;
        slug: string;
        kind: EventKind;
        kindLabel: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          display: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
      };
    }>;
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type RelationNamesQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
}>;

export type RelationNamesQuery = {
  __typename?: 'Query';
  relations: {
    __typename?: 'RelationConnection';
    edges: Array<{
      __typename?: 'RelationEdge';
      cursor: string;
      node: { __typename?: 'Relation'; id: string; slug: string; title: string };
    }>;
  };
};

type SearchHit_Event_Fragment = {
  __typename: 'Event';
  slug: string;
  kindLabel: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  date: { __typename?: 'HistoricalDate'; edtf: string; display: string };
  relations: Array<{ __typename?: 'Relation'; id: string; slug: string }>;
};

type SearchHit_Group_Fragment = {
  __typename: 'Group';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Office_Fragment = {
  __typename: 'Office';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Organization_Fragment = {
  __typename: 'Organization';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Person_Fragment = {
  __typename: 'Person';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Place_Fragment = {
  __typename: 'Place';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Relation_Fragment = {
  __typename: 'Relation';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Series_Fragment = {
  __typename: 'Series';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Source_Fragment = {
  __typename: 'Source';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_State_Fragment = {
  __typename: 'State';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type SearchHit_Statement_Fragment = {
  __typename: 'Statement';
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  date: { __typename?: 'HistoricalDate'; edtf: string; display: string };
  madeAt: { __typename?: 'Event'; id: string; slug: string } | null;
  mentionedEvents: Array<{ __typename?: 'Event'; id: string; slug: string }>;
};

type SearchHit_Tenure_Fragment = { __typename: 'Tenure'; id: string; label: string };

type SearchHit_Topic_Fragment = {
  __typename: 'Topic';
  slug: string;
  id: string;
  label: string;
  texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type SearchHitFragment =
  | SearchHit_Event_Fragment
  | SearchHit_Group_Fragment
  | SearchHit_Office_Fragment
  | SearchHit_Organization_Fragment
  | SearchHit_Person_Fragment
  | SearchHit_Place_Fragment
  | SearchHit_Relation_Fragment
  | SearchHit_Series_Fragment
  | SearchHit_Source_Fragment
  | SearchHit_State_Fragment
  | SearchHit_Statement_Fragment
  | SearchHit_Tenure_Fragment
  | SearchHit_Topic_Fragment;

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<RecordKind> | RecordKind>;
  language: Scalars['LanguageTag']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type SearchQuery = {
  __typename?: 'Query';
  search: {
    __typename?: 'SearchConnection';
    edges: Array<{
      __typename?: 'SearchEdge';
      cursor: string;
      matched: { __typename?: 'LocalizedText'; language: string; text: string };
      node:
        | {
            __typename: 'Event';
            slug: string;
            kindLabel: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: { __typename?: 'HistoricalDate'; edtf: string; display: string };
            relations: Array<{ __typename?: 'Relation'; id: string; slug: string }>;
          }
        | {
            __typename: 'Group';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Office';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Organization';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Person';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Place';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Relation';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Series';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Source';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'State';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Statement';
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: { __typename?: 'HistoricalDate'; edtf: string; display: string };
            madeAt: { __typename?: 'Event'; id: string; slug: string } | null;
            mentionedEvents: Array<{ __typename?: 'Event'; id: string; slug: string }>;
          }
        | { __typename: 'Tenure'; id: string; label: string }
        | {
            __typename: 'Topic';
            slug: string;
            id: string;
            label: string;
            texts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
    }>;
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type SearchTimelinesQueryVariables = Exact<{
  filter: EventFilter;
  language: Scalars['LanguageTag']['input'];
}>;

export type SearchTimelinesQuery = {
  __typename?: 'Query';
  relations: {
    __typename?: 'RelationConnection';
    edges: Array<{
      __typename?: 'RelationEdge';
      cursor: string;
      node: {
        __typename?: 'Relation';
        id: string;
        slug: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        timeline: { __typename?: 'EventConnection'; totalCount: number };
      };
    }>;
  };
};

export type ChangesSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  kinds?: Array<RecordKind> | RecordKind;
}>;

export type ChangesSubscription = {
  __typename?: 'Subscription';
  changes: {
    __typename?: 'Change';
    position: string;
    effect: ChangeEffect;
    subject:
      | { __typename: 'Event'; id: string }
      | { __typename: 'Group'; id: string }
      | { __typename: 'Office'; id: string }
      | { __typename: 'Organization'; id: string }
      | { __typename: 'Person'; id: string }
      | { __typename: 'Place'; id: string }
      | { __typename: 'Relation'; id: string }
      | { __typename: 'Series'; id: string }
      | { __typename: 'Source'; id: string }
      | { __typename: 'State'; id: string }
      | { __typename: 'Statement'; id: string }
      | { __typename: 'Tenure'; id: string }
      | { __typename: 'Topic'; id: string };
    event: { __typename?: 'Event'; id: string } | null;
  };
};

export type RecordPositionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type RecordPositionQuery = {
  __typename?: 'Query';
  events: { __typename?: 'EventConnection'; position: string };
  node:
    | { __typename?: 'Event'; version: number; id: string }
    | { __typename?: 'Group'; version: number; id: string }
    | { __typename?: 'Office'; version: number; id: string }
    | { __typename?: 'Organization'; version: number; id: string }
    | { __typename?: 'Person'; version: number; id: string }
    | { __typename?: 'Place'; version: number; id: string }
    | { __typename?: 'Relation'; version: number; id: string }
    | { __typename?: 'Series'; version: number; id: string }
    | { __typename?: 'Source'; version: number; id: string }
    | { __typename?: 'State'; version: number; id: string }
    | { __typename?: 'Statement'; version: number; id: string }
    | { __typename?: 'Tenure'; version: number; id: string }
    | { __typename?: 'Topic'; version: number; id: string }
    | null;
};

export type ReadPlaceFragment = {
  __typename?: 'Place';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  location: { __typename?: 'Coordinates'; latitude: number; longitude: number } | null;
};

export type ReadEventQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type ReadEventQuery = {
  __typename?: 'Query';
  event: {
    __typename?: 'Event';
    id: string;
    slug: string;
    version: number;
    status: Status;
    kind: EventKind;
    kindLabel: string;
    dateBasis: Basis;
    confidence: Confidence | null;
    ordinal: number | null;
    anniversaryNumber: number | null;
    recordedAt: string;
    updatedAt: string;
    titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    summaries: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    date: {
      __typename?: 'HistoricalDate';
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      display: string;
      displayPrecision: string;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
    series: {
      __typename?: 'Series';
      id: string;
      slug: string;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
    places: Array<{
      __typename?: 'Place';
      id: string;
      slug: string;
      within: {
        __typename?: 'Place';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        location: { __typename?: 'Coordinates'; latitude: number; longitude: number } | null;
      } | null;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      location: { __typename?: 'Coordinates'; latitude: number; longitude: number } | null;
    }>;
    topics: Array<{
      __typename?: 'Topic';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    }>;
    image: {
      __typename?: 'Image';
      url: string;
      credit: string;
      licence: string;
      licenceUrl: string | null;
      width: number | null;
      height: number | null;
      alts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    relations: Array<{ __typename?: 'Relation'; id: string; slug: string; label: string }>;
    alternativeDates: Array<{
      __typename?: 'DateClaim';
      id: string;
      standing: ClaimStanding;
      basis: Basis;
      calendar: Calendar;
      dateInCalendar: string;
      written: string | null;
      date: {
        __typename?: 'HistoricalDate';
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        display: string;
        displayPrecision: string;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      };
      reasons: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      citations: Array<{
        __typename?: 'Citation';
        id: string;
        basis: Basis;
        supports: Array<EventAspect>;
        locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
        side: { __typename?: 'State'; id: string; slug: string } | null;
        assertedBy:
          | {
              __typename?: 'Group';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | null;
        source: {
          __typename?: 'Source';
          id: string;
          slug: string;
          kind: SourceKind;
          publisher: string;
          language: string;
          url: string | null;
          archivedUrl: string | null;
          side: {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          } | null;
          publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
    }>;
    participations: Array<{
      __typename?: 'Participation';
      id: string;
      role: ParticipantRole;
      roleLabel: string;
      basis: Basis;
      actor:
        | {
            __typename: 'Group';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Organization';
            id: string;
            slug: string;
            seat: { __typename?: 'State'; id: string; slug: string } | null;
            parent:
              | { __typename?: 'Group'; id: string; slug: string }
              | { __typename?: 'Organization'; id: string; slug: string }
              | { __typename?: 'Person'; id: string; slug: string }
              | { __typename?: 'State'; id: string; slug: string }
              | null;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'Person';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
      onBehalfOf:
        | {
            __typename?: 'Group';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename?: 'Organization';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename?: 'Person';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | null;
      offices: Array<{
        __typename?: 'Office';
        id: string;
        slug: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }>;
      citations: Array<{
        __typename?: 'Citation';
        id: string;
        basis: Basis;
        supports: Array<EventAspect>;
        locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
        side: { __typename?: 'State'; id: string; slug: string } | null;
        assertedBy:
          | {
              __typename?: 'Group';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | null;
        source: {
          __typename?: 'Source';
          id: string;
          slug: string;
          kind: SourceKind;
          publisher: string;
          language: string;
          url: string | null;
          archivedUrl: string | null;
          side: {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          } | null;
          publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
    }>;
    links: Array<{
      __typename?: 'EventLink';
      id: string;
      kind: EventLinkKind;
      event: {
        __typename?: 'Event';
        id: string;
        slug: string;
        kindLabel: string;
        status: Status;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      };
    }>;
    backlinks: {
      __typename?: 'EventLinkConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'EventLinkEdge';
        node: {
          __typename?: 'EventLink';
          id: string;
          kind: EventLinkKind;
          event: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    citations: Array<{
      __typename?: 'Citation';
      id: string;
      basis: Basis;
      supports: Array<EventAspect>;
      locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
      side: { __typename?: 'State'; id: string; slug: string } | null;
      assertedBy:
        | {
            __typename?: 'Group';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename?: 'Organization';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename?: 'Person';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          }
        | null;
      source: {
        __typename?: 'Source';
        id: string;
        slug: string;
        kind: SourceKind;
        publisher: string;
        language: string;
        url: string | null;
        archivedUrl: string | null;
        side: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
        publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      };
    }>;
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    mentions: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          madeAt: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type StatementPageFragment = {
  __typename?: 'StatementConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'StatementEdge';
    node: {
      __typename?: 'Statement';
      id: string;
      slug: string;
      kind: StatementKind | null;
      paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
      speakers: Array<{
        __typename?: 'Speaker';
        id: string;
        actor:
          | {
              __typename?: 'Group';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
      }>;
      citations: Array<{
        __typename?: 'Citation';
        id: string;
        basis: Basis;
        locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
        side: { __typename?: 'State'; id: string; slug: string } | null;
        source: {
          __typename?: 'Source';
          id: string;
          slug: string;
          kind: SourceKind;
          publisher: string;
          language: string;
          url: string | null;
          archivedUrl: string | null;
          side: {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          } | null;
          publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type MentionPageFragment = {
  __typename?: 'StatementConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'StatementEdge';
    node: {
      __typename?: 'Statement';
      id: string;
      slug: string;
      kind: StatementKind | null;
      madeAt: {
        __typename?: 'Event';
        id: string;
        slug: string;
        kindLabel: string;
        status: Status;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      } | null;
      paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
      speakers: Array<{
        __typename?: 'Speaker';
        id: string;
        actor:
          | {
              __typename?: 'Group';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
      }>;
      citations: Array<{
        __typename?: 'Citation';
        id: string;
        basis: Basis;
        locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
        side: { __typename?: 'State'; id: string; slug: string } | null;
        source: {
          __typename?: 'Source';
          id: string;
          slug: string;
          kind: SourceKind;
          publisher: string;
          language: string;
          url: string | null;
          archivedUrl: string | null;
          side: {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          } | null;
          publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type MoreStatementsQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreStatementsQuery = {
  __typename?: 'Query';
  event: {
    __typename?: 'Event';
    id: string;
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type MoreMentionsQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreMentionsQuery = {
  __typename?: 'Query';
  event: {
    __typename?: 'Event';
    id: string;
    mentions: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          madeAt: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type MoreBacklinksQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreBacklinksQuery = {
  __typename?: 'Query';
  event: {
    __typename?: 'Event';
    id: string;
    backlinks: {
      __typename?: 'EventLinkConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'EventLinkEdge';
        node: {
          __typename?: 'EventLink';
          id: string;
          kind: EventLinkKind;
          event: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type BacklinkPageFragment = {
  __typename?: 'EventLinkConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'EventLinkEdge';
    node: {
      __typename?: 'EventLink';
      id: string;
      kind: EventLinkKind;
      event: {
        __typename?: 'Event';
        id: string;
        slug: string;
        kindLabel: string;
        status: Status;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      };
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type RecordHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  before?: InputMaybe<Scalars['String']['input']>;
}>;

export type RecordHistoryQuery = {
  __typename?: 'Query';
  node:
    | {
        __typename: 'Event';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Group';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Office';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Organization';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Person';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Place';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Relation';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Series';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Source';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'State';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Statement';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Tenure';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | {
        __typename: 'Topic';
        id: string;
        revisions: {
          __typename?: 'ChangeConnection';
          edges: Array<{
            __typename?: 'ChangeEdge';
            node: {
              __typename?: 'Change';
              position: string;
              kind: ChangeKind;
              version: number;
              committedAt: string;
              author: string | null;
              reason: string | null;
              changes: Array<{
                __typename?: 'FieldChange';
                field: string;
                before: unknown | null;
                after: unknown | null;
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasPreviousPage: boolean; startCursor: string | null };
        };
      }
    | null;
};

export type RecordNamesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type RecordNamesQuery = {
  __typename?: 'Query';
  nodes: Array<
    | { __typename: 'Event'; label: string; id: string }
    | { __typename: 'Group'; label: string; id: string }
    | { __typename: 'Office'; label: string; id: string }
    | { __typename: 'Organization'; label: string; id: string }
    | { __typename: 'Person'; label: string; id: string }
    | { __typename: 'Place'; label: string; id: string }
    | { __typename: 'Relation'; label: string; id: string }
    | { __typename: 'Series'; label: string; id: string }
    | { __typename: 'Source'; label: string; id: string }
    | { __typename: 'State'; label: string; id: string }
    | { __typename: 'Statement'; label: string; id: string }
    | { __typename: 'Tenure'; label: string; id: string }
    | { __typename: 'Topic'; label: string; id: string }
    | null
  >;
};

export type EventPageFragment = {
  __typename?: 'EventConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'EventEdge';
    node: {
      __typename?: 'Event';
      ordinal: number | null;
      id: string;
      slug: string;
      kindLabel: string;
      status: Status;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      date: {
        __typename?: 'HistoricalDate';
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        display: string;
        displayPrecision: string;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      };
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type SourcePageFragment = {
  __typename?: 'SourceConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'SourceEdge';
    node: {
      __typename?: 'Source';
      id: string;
      slug: string;
      kind: SourceKind;
      publisher: string;
      language: string;
      url: string | null;
      archivedUrl: string | null;
      side: {
        __typename?: 'State';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      } | null;
      publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type ReadAliasFragment = { __typename?: 'Alias'; language: string; text: string; note: string | null };

type ReadNotes_Event_Fragment = {
  __typename?: 'Event';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Group_Fragment = {
  __typename?: 'Group';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Office_Fragment = {
  __typename?: 'Office';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Organization_Fragment = {
  __typename?: 'Organization';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Person_Fragment = {
  __typename?: 'Person';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Place_Fragment = {
  __typename?: 'Place';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Relation_Fragment = {
  __typename?: 'Relation';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Series_Fragment = {
  __typename?: 'Series';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Source_Fragment = {
  __typename?: 'Source';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_State_Fragment = {
  __typename?: 'State';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Statement_Fragment = {
  __typename?: 'Statement';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Tenure_Fragment = {
  __typename?: 'Tenure';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ReadNotes_Topic_Fragment = {
  __typename?: 'Topic';
  id: string;
  version: number;
  recordedAt: string;
  updatedAt: string;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ReadNotesFragment =
  | ReadNotes_Event_Fragment
  | ReadNotes_Group_Fragment
  | ReadNotes_Office_Fragment
  | ReadNotes_Organization_Fragment
  | ReadNotes_Person_Fragment
  | ReadNotes_Place_Fragment
  | ReadNotes_Relation_Fragment
  | ReadNotes_Series_Fragment
  | ReadNotes_Source_Fragment
  | ReadNotes_State_Fragment
  | ReadNotes_Statement_Fragment
  | ReadNotes_Tenure_Fragment
  | ReadNotes_Topic_Fragment;

export type ReadCoverageFragment = {
  __typename?: 'Coverage';
  status: CoverageStatus;
  from: string | null;
  to: string | null;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ReadTenureFragment = {
  __typename?: 'Tenure';
  id: string;
  extent: TenureExtent;
  notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  period: {
    __typename?: 'HistoricalDate';
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    display: string;
    displayPrecision: string;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  };
  office: {
    __typename?: 'Office';
    id: string;
    slug: string;
    titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  };
  person: {
    __typename?: 'Person';
    id: string;
    slug: string;
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  };
};

export type ReadTenuresFragment = {
  __typename?: 'TenureConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'TenureEdge';
    node: {
      __typename?: 'Tenure';
      id: string;
      extent: TenureExtent;
      notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      period: {
        __typename?: 'HistoricalDate';
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        display: string;
        displayPrecision: string;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      };
      office: {
        __typename?: 'Office';
        id: string;
        slug: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      };
      person: {
        __typename?: 'Person';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      };
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type OfficePageFragment = {
  __typename?: 'OfficeConnection';
  totalCount: number;
  edges: Array<{
    __typename?: 'OfficeEdge';
    node: {
      __typename?: 'Office';
      id: string;
      slug: string;
      tenures: {
        __typename?: 'TenureConnection';
        edges: Array<{
          __typename?: 'TenureEdge';
          node: {
            __typename?: 'Tenure';
            id: string;
            person: {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          };
        }>;
      };
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
};

export type ReadActorQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  today: Scalars['Date']['input'];
}>;

export type ReadActorQuery = {
  __typename?: 'Query';
  actor:
    | {
        __typename: 'Group';
        wikidataId: string | null;
        id: string;
        slug: string;
        version: number;
        recordedAt: string;
        updatedAt: string;
        members: Array<
          | {
              __typename?: 'Group';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
        >;
        aliases: Array<{ __typename?: 'Alias'; language: string; text: string; note: string | null }>;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | {
        __typename: 'Organization';
        kind: OrganizationKind;
        wikidataId: string | null;
        id: string;
        slug: string;
        version: number;
        recordedAt: string;
        updatedAt: string;
        existence: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        } | null;
        parent:
          | {
              __typename?: 'Group';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'Person';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            }
          | null;
        seat: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
        image: {
          __typename?: 'Image';
          url: string;
          credit: string;
          licence: string;
          licenceUrl: string | null;
          width: number | null;
          height: number | null;
          alts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
        offices: {
          __typename?: 'OfficeConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'OfficeEdge';
            node: {
              __typename?: 'Office';
              id: string;
              slug: string;
              tenures: {
                __typename?: 'TenureConnection';
                edges: Array<{
                  __typename?: 'TenureEdge';
                  node: {
                    __typename?: 'Tenure';
                    id: string;
                    person: {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  };
                }>;
              };
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        aliases: Array<{ __typename?: 'Alias'; language: string; text: string; note: string | null }>;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | {
        __typename: 'Person';
        wikidataId: string | null;
        id: string;
        slug: string;
        version: number;
        recordedAt: string;
        updatedAt: string;
        descriptions: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        born: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        } | null;
        died: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        } | null;
        image: {
          __typename?: 'Image';
          url: string;
          credit: string;
          licence: string;
          licenceUrl: string | null;
          width: number | null;
          height: number | null;
          alts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
        tenures: Array<{
          __typename?: 'Tenure';
          id: string;
          extent: TenureExtent;
          notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          period: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
          office: {
            __typename?: 'Office';
            id: string;
            slug: string;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
          person: {
            __typename?: 'Person';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
        }>;
        aliases: Array<{ __typename?: 'Alias'; language: string; text: string; note: string | null }>;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | {
        __typename: 'State';
        iso3166Alpha3: string | null;
        wikidataId: string | null;
        id: string;
        slug: string;
        version: number;
        recordedAt: string;
        updatedAt: string;
        existence: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          display: string;
          displayPrecision: string;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        } | null;
        officialNames: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        image: {
          __typename?: 'Image';
          url: string;
          credit: string;
          licence: string;
          licenceUrl: string | null;
          width: number | null;
          height: number | null;
          alts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
        relations: {
          __typename?: 'RelationConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'RelationEdge';
            node: {
              __typename?: 'Relation';
              id: string;
              slug: string;
              label: string;
              summary: { __typename?: 'RelationSummary'; eventCount: number };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        succeeds: Array<{
          __typename?: 'Succession';
          id: string;
          date: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
          notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          predecessor: {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
          settledBy: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
        }>;
        succeededBy: Array<{
          __typename?: 'Succession';
          id: string;
          date: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
          notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          successor: {
            __typename?: 'State';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
          settledBy: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
        }>;
        offices: {
          __typename?: 'OfficeConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'OfficeEdge';
            node: {
              __typename?: 'Office';
              id: string;
              slug: string;
              tenures: {
                __typename?: 'TenureConnection';
                edges: Array<{
                  __typename?: 'TenureEdge';
                  node: {
                    __typename?: 'Tenure';
                    id: string;
                    person: {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  };
                }>;
              };
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        aliases: Array<{ __typename?: 'Alias'; language: string; text: string; note: string | null }>;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | null;
};

export type ReadPublisherQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReadPublisherQuery = {
  __typename?: 'Query';
  sources: {
    __typename?: 'SourceConnection';
    totalCount: number;
    edges: Array<{
      __typename?: 'SourceEdge';
      node: {
        __typename?: 'Source';
        id: string;
        slug: string;
        kind: SourceKind;
        publisher: string;
        language: string;
        url: string | null;
        archivedUrl: string | null;
        side: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
        publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      };
    }>;
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type MoreOfActorQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreOfActorQuery = {
  __typename?: 'Query';
  actor:
    | {
        __typename?: 'Group';
        id: string;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | {
        __typename?: 'Organization';
        id: string;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | {
        __typename?: 'Person';
        id: string;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | {
        __typename?: 'State';
        id: string;
        timeline: {
          __typename?: 'EventConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'EventEdge';
            node: {
              __typename?: 'Event';
              ordinal: number | null;
              id: string;
              slug: string;
              kindLabel: string;
              status: Status;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              date: {
                __typename?: 'HistoricalDate';
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                display: string;
                displayPrecision: string;
                start: {
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | null;
};

export type MoreActorStatementsQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreActorStatementsQuery = {
  __typename?: 'Query';
  actor:
    | {
        __typename?: 'Group';
        id: string;
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | {
        __typename?: 'Organization';
        id: string;
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | {
        __typename?: 'Person';
        id: string;
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | {
        __typename?: 'State';
        id: string;
        statements: {
          __typename?: 'StatementConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'StatementEdge';
            node: {
              __typename?: 'Statement';
              id: string;
              slug: string;
              kind: StatementKind | null;
              madeAt: {
                __typename?: 'Event';
                id: string;
                slug: string;
                kindLabel: string;
                status: Status;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  display: string;
                  displayPrecision: string;
                  start: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  end: {
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                  };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
              } | null;
              paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
              speakers: Array<{
                __typename?: 'Speaker';
                id: string;
                actor:
                  | {
                      __typename?: 'Group';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Organization';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    }
                  | {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
              }>;
              citations: Array<{
                __typename?: 'Citation';
                id: string;
                basis: Basis;
                locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
                side: { __typename?: 'State'; id: string; slug: string } | null;
                source: {
                  __typename?: 'Source';
                  id: string;
                  slug: string;
                  kind: SourceKind;
                  publisher: string;
                  language: string;
                  url: string | null;
                  archivedUrl: string | null;
                  side: {
                    __typename?: 'State';
                    id: string;
                    slug: string;
                    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  } | null;
                  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
                  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | null;
};

export type MoreRelationsQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreRelationsQuery = {
  __typename?: 'Query';
  actor:
    | { __typename?: 'Group'; id: string }
    | { __typename?: 'Organization'; id: string }
    | { __typename?: 'Person'; id: string }
    | {
        __typename?: 'State';
        id: string;
        relations: {
          __typename?: 'RelationConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'RelationEdge';
            node: {
              __typename?: 'Relation';
              id: string;
              slug: string;
              label: string;
              summary: { __typename?: 'RelationSummary'; eventCount: number };
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | null;
};

export type MoreOfficesQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  today: Scalars['Date']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreOfficesQuery = {
  __typename?: 'Query';
  actor:
    | { __typename?: 'Group'; id: string }
    | {
        __typename?: 'Organization';
        id: string;
        offices: {
          __typename?: 'OfficeConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'OfficeEdge';
            node: {
              __typename?: 'Office';
              id: string;
              slug: string;
              tenures: {
                __typename?: 'TenureConnection';
                edges: Array<{
                  __typename?: 'TenureEdge';
                  node: {
                    __typename?: 'Tenure';
                    id: string;
                    person: {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  };
                }>;
              };
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | { __typename?: 'Person'; id: string }
    | {
        __typename?: 'State';
        id: string;
        offices: {
          __typename?: 'OfficeConnection';
          totalCount: number;
          edges: Array<{
            __typename?: 'OfficeEdge';
            node: {
              __typename?: 'Office';
              id: string;
              slug: string;
              tenures: {
                __typename?: 'TenureConnection';
                edges: Array<{
                  __typename?: 'TenureEdge';
                  node: {
                    __typename?: 'Tenure';
                    id: string;
                    person: {
                      __typename?: 'Person';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  };
                }>;
              };
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        };
      }
    | null;
};

export type ReadOfficeQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type ReadOfficeQuery = {
  __typename?: 'Query';
  office: {
    __typename?: 'Office';
    id: string;
    slug: string;
    version: number;
    recordedAt: string;
    updatedAt: string;
    body:
      | {
          __typename?: 'Group';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'Organization';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'Person';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | null;
    coverage: {
      __typename?: 'Coverage';
      status: CoverageStatus;
      from: string | null;
      to: string | null;
      notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    tenures: {
      __typename?: 'TenureConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'TenureEdge';
        node: {
          __typename?: 'Tenure';
          id: string;
          extent: TenureExtent;
          notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          period: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
          office: {
            __typename?: 'Office';
            id: string;
            slug: string;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
          person: {
            __typename?: 'Person';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
};

export type MoreTenuresQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreTenuresQuery = {
  __typename?: 'Query';
  office: {
    __typename?: 'Office';
    id: string;
    tenures: {
      __typename?: 'TenureConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'TenureEdge';
        node: {
          __typename?: 'Tenure';
          id: string;
          extent: TenureExtent;
          notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          period: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
          office: {
            __typename?: 'Office';
            id: string;
            slug: string;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
          person: {
            __typename?: 'Person';
            id: string;
            slug: string;
            names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ReadSeriesQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReadSeriesQuery = {
  __typename?: 'Query';
  series: {
    __typename?: 'Series';
    id: string;
    slug: string;
    version: number;
    recordedAt: string;
    updatedAt: string;
    aliases: Array<{ __typename?: 'Alias'; language: string; text: string; note: string | null }>;
    parties: Array<
      | {
          __typename?: 'Group';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'Organization';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'Person';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
    >;
    coverage: {
      __typename?: 'Coverage';
      status: CoverageStatus;
      from: string | null;
      to: string | null;
      notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    foundedBy: {
      __typename?: 'Event';
      id: string;
      slug: string;
      kindLabel: string;
      status: Status;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      date: {
        __typename?: 'HistoricalDate';
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        display: string;
        displayPrecision: string;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      };
    } | null;
    succeeds: {
      __typename?: 'Series';
      id: string;
      slug: string;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    succeededBy: {
      __typename?: 'Series';
      id: string;
      slug: string;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    events: {
      __typename?: 'EventConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'EventEdge';
        node: {
          __typename?: 'Event';
          ordinal: number | null;
          id: string;
          slug: string;
          kindLabel: string;
          status: Status;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          date: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
};

export type SeriesLineFragment = {
  __typename?: 'Series';
  id: string;
  slug: string;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ReadSourceQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReadSourceQuery = {
  __typename?: 'Query';
  source: {
    __typename?: 'Source';
    label: string;
    sha256: string | null;
    id: string;
    slug: string;
    kind: SourceKind;
    publisher: string;
    language: string;
    url: string | null;
    archivedUrl: string | null;
    version: number;
    recordedAt: string;
    updatedAt: string;
    side: {
      __typename?: 'State';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    publishedBy: {
      __typename?: 'Organization';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    repostOf: {
      __typename?: 'Source';
      id: string;
      slug: string;
      kind: SourceKind;
      publisher: string;
      language: string;
      url: string | null;
      archivedUrl: string | null;
      side: {
        __typename?: 'State';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      } | null;
      publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    events: {
      __typename?: 'EventConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'EventEdge';
        node: {
          __typename?: 'Event';
          ordinal: number | null;
          id: string;
          slug: string;
          kindLabel: string;
          status: Status;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          date: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          madeAt: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
    titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
};

export type MoreSourceStatementsQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreSourceStatementsQuery = {
  __typename?: 'Query';
  source: {
    __typename?: 'Source';
    id: string;
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          madeAt: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ReadTopicQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReadTopicQuery = {
  __typename?: 'Query';
  topic: {
    __typename?: 'Topic';
    id: string;
    slug: string;
    kind: TopicKind;
    version: number;
    recordedAt: string;
    updatedAt: string;
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    events: {
      __typename?: 'EventConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'EventEdge';
        node: {
          __typename?: 'Event';
          ordinal: number | null;
          id: string;
          slug: string;
          kindLabel: string;
          status: Status;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          date: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          madeAt: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
};

export type MoreTopicStatementsQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MoreTopicStatementsQuery = {
  __typename?: 'Query';
  topic: {
    __typename?: 'Topic';
    id: string;
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'StatementEdge';
        node: {
          __typename?: 'Statement';
          id: string;
          slug: string;
          kind: StatementKind | null;
          madeAt: {
            __typename?: 'Event';
            id: string;
            slug: string;
            kindLabel: string;
            status: Status;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              display: string;
              displayPrecision: string;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
          } | null;
          paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
          speakers: Array<{
            __typename?: 'Speaker';
            id: string;
            actor:
              | {
                  __typename?: 'Group';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Organization';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'Person';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                }
              | {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
          }>;
          citations: Array<{
            __typename?: 'Citation';
            id: string;
            basis: Basis;
            locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
            side: { __typename?: 'State'; id: string; slug: string } | null;
            source: {
              __typename?: 'Source';
              id: string;
              slug: string;
              kind: SourceKind;
              publisher: string;
              language: string;
              url: string | null;
              archivedUrl: string | null;
              side: {
                __typename?: 'State';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              } | null;
              publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
              titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ReadPlaceQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReadPlaceQuery = {
  __typename?: 'Query';
  place: {
    __typename?: 'Place';
    kind: PlaceKind;
    wikidataId: string | null;
    id: string;
    slug: string;
    version: number;
    recordedAt: string;
    updatedAt: string;
    aliases: Array<{ __typename?: 'Alias'; language: string; text: string; note: string | null }>;
    within: {
      __typename?: 'Place';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      location: { __typename?: 'Coordinates'; latitude: number; longitude: number } | null;
    } | null;
    state: {
      __typename?: 'State';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    events: {
      __typename?: 'EventConnection';
      totalCount: number;
      edges: Array<{
        __typename?: 'EventEdge';
        node: {
          __typename?: 'Event';
          ordinal: number | null;
          id: string;
          slug: string;
          kindLabel: string;
          status: Status;
          titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          date: {
            __typename?: 'HistoricalDate';
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            display: string;
            displayPrecision: string;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    location: { __typename?: 'Coordinates'; latitude: number; longitude: number } | null;
    notes: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
};

export type ReadPlacesWithinQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReadPlacesWithinQuery = {
  __typename?: 'Query';
  places: {
    __typename?: 'PlaceConnection';
    totalCount: number;
    edges: Array<{
      __typename?: 'PlaceEdge';
      node: {
        __typename?: 'Place';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        location: { __typename?: 'Coordinates'; latitude: number; longitude: number } | null;
      };
    }>;
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type ReadDateFragment = {
  __typename?: 'HistoricalDate';
  edtf: string;
  form: DateForm;
  precision: DatePrecision;
  isApproximate: boolean;
  isUncertain: boolean;
  earliest: string | null;
  latest: string | null;
  display: string;
  displayPrecision: string;
  start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
  end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
  candidates: Array<{
    __typename?: 'DateBound';
    kind: DateBoundKind;
    earliest: string | null;
    latest: string | null;
    precision: DatePrecision | null;
  }>;
};

export type ReadImageFragment = {
  __typename?: 'Image';
  url: string;
  credit: string;
  licence: string;
  licenceUrl: string | null;
  width: number | null;
  height: number | null;
  alts: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type EventLineFragment = {
  __typename?: 'Event';
  id: string;
  slug: string;
  kindLabel: string;
  status: Status;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  date: {
    __typename?: 'HistoricalDate';
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    display: string;
    displayPrecision: string;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null; latest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  };
};

type ActorLine_Group_Fragment = {
  __typename?: 'Group';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ActorLine_Organization_Fragment = {
  __typename?: 'Organization';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ActorLine_Person_Fragment = {
  __typename?: 'Person';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

type ActorLine_State_Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ActorLineFragment =
  ActorLine_Group_Fragment | ActorLine_Organization_Fragment | ActorLine_Person_Fragment | ActorLine_State_Fragment;

export type OfficeLineFragment = {
  __typename?: 'Office';
  id: string;
  slug: string;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ReadSourceFragment = {
  __typename?: 'Source';
  id: string;
  slug: string;
  kind: SourceKind;
  publisher: string;
  language: string;
  url: string | null;
  archivedUrl: string | null;
  side: {
    __typename?: 'State';
    id: string;
    slug: string;
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ReadCitationFragment = {
  __typename?: 'Citation';
  id: string;
  basis: Basis;
  supports: Array<EventAspect>;
  locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
  side: { __typename?: 'State'; id: string; slug: string } | null;
  assertedBy:
    | {
        __typename?: 'Group';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | {
        __typename?: 'Organization';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | {
        __typename?: 'Person';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | {
        __typename?: 'State';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      }
    | null;
  source: {
    __typename?: 'Source';
    id: string;
    slug: string;
    kind: SourceKind;
    publisher: string;
    language: string;
    url: string | null;
    archivedUrl: string | null;
    side: {
      __typename?: 'State';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    } | null;
    publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
    titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  };
};

export type ReadStatementFragment = {
  __typename?: 'Statement';
  id: string;
  slug: string;
  kind: StatementKind | null;
  paraphrases: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
  speakers: Array<{
    __typename?: 'Speaker';
    id: string;
    actor:
      | {
          __typename?: 'Group';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'Organization';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'Person';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }
      | {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
  }>;
  citations: Array<{
    __typename?: 'Citation';
    id: string;
    basis: Basis;
    locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
    side: { __typename?: 'State'; id: string; slug: string } | null;
    source: {
      __typename?: 'Source';
      id: string;
      slug: string;
      kind: SourceKind;
      publisher: string;
      language: string;
      url: string | null;
      archivedUrl: string | null;
      side: {
        __typename?: 'State';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      } | null;
      publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
};

export type ReadStateFragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type SideState1Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type SideState2Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type SideState3Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type SideState4Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type SideState5Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  succeeds: Array<{
                    __typename?: 'Succession';
                    id: string;
                    predecessor: {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  }>;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type RelationSidesQueryVariables = Exact<{
  slug: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type RelationSidesQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    parties: Array<{
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  succeeds: Array<{
                    __typename?: 'Succession';
                    id: string;
                    predecessor: {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      succeeds: Array<{
                        __typename?: 'Succession';
                        id: string;
                        predecessor: {
                          __typename?: 'State';
                          id: string;
                          slug: string;
                          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                        };
                      }>;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                    };
                  }>;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    }>;
  } | null;
};

export type LabelsQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
}>;

export type LabelsQuery = {
  __typename?: 'Query';
  enumLabels: Array<{ __typename?: 'EnumLabel'; enum: string; value: string; label: string }>;
};

export type ChangedEventsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;

export type ChangedEventsQuery = {
  __typename?: 'Query';
  nodes: Array<
    | {
        __typename?: 'Event';
        id: string;
        slug: string;
        kind: EventKind;
        ordinal: number | null;
        kindLabel: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        shortTitles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          display: string;
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        alternativeDates: Array<{
          __typename?: 'DateClaim';
          id: string;
          standing: ClaimStanding;
          date: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }>;
        series: { __typename?: 'Series'; id: string; slug: string } | null;
      }
    | { __typename?: 'Group'; id: string }
    | { __typename?: 'Office'; id: string }
    | { __typename?: 'Organization'; id: string }
    | { __typename?: 'Person'; id: string }
    | { __typename?: 'Place'; id: string }
    | { __typename?: 'Relation'; id: string }
    | { __typename?: 'Series'; id: string }
    | { __typename?: 'Source'; id: string }
    | { __typename?: 'State'; id: string }
    | { __typename?: 'Statement'; id: string }
    | { __typename?: 'Tenure'; id: string }
    | { __typename?: 'Topic'; id: string }
    | null
  >;
};

export type StartQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type StartQuery = {
  __typename?: 'Query';
  relations: {
    __typename?: 'RelationConnection';
    edges: Array<{
      __typename?: 'RelationEdge';
      cursor: string;
      node: {
        __typename?: 'Relation';
        id: string;
        slug: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        summary: {
          __typename?: 'RelationSummary';
          first: {
            __typename?: 'Event';
            id: string;
            slug: string;
            date: { __typename?: 'HistoricalDate'; edtf: string; earliest: string | null; latest: string | null };
          } | null;
          last: {
            __typename?: 'Event';
            id: string;
            slug: string;
            titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              earliest: string | null;
              latest: string | null;
              display: string;
            };
          } | null;
        };
      };
    }>;
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export type StartCountsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
}>;

export type StartCountsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    summary: { __typename?: 'RelationSummary'; eventCount: number };
    timeline: {
      __typename?: 'EventConnection';
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
  } | null;
};

export type StartTodayQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
  filter: EventFilter;
}>;

export type StartTodayQuery = {
  __typename?: 'Query';
  events: {
    __typename?: 'EventConnection';
    totalCount: number;
    nodes: Array<{
      __typename?: 'Event';
      id: string;
      slug: string;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      date: { __typename?: 'HistoricalDate'; edtf: string; display: string };
    }>;
  };
};

export type DateExtentFragment = {
  __typename?: 'HistoricalDate';
  edtf: string;
  form: DateForm;
  precision: DatePrecision;
  isApproximate: boolean;
  isUncertain: boolean;
  earliest: string | null;
  latest: string | null;
  start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
  end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
  candidates: Array<{
    __typename?: 'DateBound';
    kind: DateBoundKind;
    earliest: string | null;
    latest: string | null;
    precision: DatePrecision | null;
  }>;
};

export type EventMarkFragment = {
  __typename?: 'Event';
  id: string;
  slug: string;
  kind: EventKind;
  ordinal: number | null;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  shortTitles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  date: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  };
  alternativeDates: Array<{
    __typename?: 'DateClaim';
    id: string;
    standing: ClaimStanding;
    date: {
      __typename?: 'HistoricalDate';
      display: string;
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
  }>;
  hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
  places: Array<{
    __typename?: 'Place';
    id: string;
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  }>;
  series: { __typename?: 'Series'; id: string; slug: string } | null;
};

export type StateBarFragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  existence: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  } | null;
};

export type TenureBarFragment = {
  __typename?: 'Tenure';
  id: string;
  extent: TenureExtent;
  office: { __typename?: 'Office'; id: string; slug: string };
  person: {
    __typename?: 'Person';
    id: string;
    slug: string;
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
    familyNames: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  };
  period: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  };
};

export type StatementBarFragment = {
  __typename?: 'Statement';
  id: string;
  date: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  };
  onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
  madeAt: { __typename?: 'Event'; id: string; slug: string } | null;
};

export type StateLine1Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    date: {
      __typename?: 'HistoricalDate';
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      existence: {
        __typename?: 'HistoricalDate';
        display: string;
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      } | null;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  existence: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  } | null;
};

export type StateLine2Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    date: {
      __typename?: 'HistoricalDate';
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          existence: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          } | null;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      existence: {
        __typename?: 'HistoricalDate';
        display: string;
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      } | null;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  existence: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  } | null;
};

export type StateLine3Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    date: {
      __typename?: 'HistoricalDate';
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              existence: {
                __typename?: 'HistoricalDate';
                display: string;
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              } | null;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          existence: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          } | null;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      existence: {
        __typename?: 'HistoricalDate';
        display: string;
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      } | null;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  existence: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  } | null;
};

export type StateLine4Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    date: {
      __typename?: 'HistoricalDate';
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                  end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  existence: {
                    __typename?: 'HistoricalDate';
                    display: string;
                    edtf: string;
                    form: DateForm;
                    precision: DatePrecision;
                    isApproximate: boolean;
                    isUncertain: boolean;
                    earliest: string | null;
                    latest: string | null;
                    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                    candidates: Array<{
                      __typename?: 'DateBound';
                      kind: DateBoundKind;
                      earliest: string | null;
                      latest: string | null;
                      precision: DatePrecision | null;
                    }>;
                  } | null;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              existence: {
                __typename?: 'HistoricalDate';
                display: string;
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              } | null;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          existence: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          } | null;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      existence: {
        __typename?: 'HistoricalDate';
        display: string;
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      } | null;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  existence: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  } | null;
};

export type StateLine5Fragment = {
  __typename?: 'State';
  id: string;
  slug: string;
  succeeds: Array<{
    __typename?: 'Succession';
    id: string;
    date: {
      __typename?: 'HistoricalDate';
      edtf: string;
      form: DateForm;
      precision: DatePrecision;
      isApproximate: boolean;
      isUncertain: boolean;
      earliest: string | null;
      latest: string | null;
      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
      candidates: Array<{
        __typename?: 'DateBound';
        kind: DateBoundKind;
        earliest: string | null;
        latest: string | null;
        precision: DatePrecision | null;
      }>;
    };
    predecessor: {
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                  end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  succeeds: Array<{
                    __typename?: 'Succession';
                    id: string;
                    date: {
                      __typename?: 'HistoricalDate';
                      edtf: string;
                      form: DateForm;
                      precision: DatePrecision;
                      isApproximate: boolean;
                      isUncertain: boolean;
                      earliest: string | null;
                      latest: string | null;
                      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                      candidates: Array<{
                        __typename?: 'DateBound';
                        kind: DateBoundKind;
                        earliest: string | null;
                        latest: string | null;
                        precision: DatePrecision | null;
                      }>;
                    };
                    predecessor: {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                      existence: {
                        __typename?: 'HistoricalDate';
                        display: string;
                        edtf: string;
                        form: DateForm;
                        precision: DatePrecision;
                        isApproximate: boolean;
                        isUncertain: boolean;
                        earliest: string | null;
                        latest: string | null;
                        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                        candidates: Array<{
                          __typename?: 'DateBound';
                          kind: DateBoundKind;
                          earliest: string | null;
                          latest: string | null;
                          precision: DatePrecision | null;
                        }>;
                      } | null;
                    };
                  }>;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  existence: {
                    __typename?: 'HistoricalDate';
                    display: string;
                    edtf: string;
                    form: DateForm;
                    precision: DatePrecision;
                    isApproximate: boolean;
                    isUncertain: boolean;
                    earliest: string | null;
                    latest: string | null;
                    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                    candidates: Array<{
                      __typename?: 'DateBound';
                      kind: DateBoundKind;
                      earliest: string | null;
                      latest: string | null;
                      precision: DatePrecision | null;
                    }>;
                  } | null;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              existence: {
                __typename?: 'HistoricalDate';
                display: string;
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              } | null;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          existence: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          } | null;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      existence: {
        __typename?: 'HistoricalDate';
        display: string;
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      } | null;
    };
  }>;
  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  existence: {
    __typename?: 'HistoricalDate';
    display: string;
    edtf: string;
    form: DateForm;
    precision: DatePrecision;
    isApproximate: boolean;
    isUncertain: boolean;
    earliest: string | null;
    latest: string | null;
    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
    candidates: Array<{
      __typename?: 'DateBound';
      kind: DateBoundKind;
      earliest: string | null;
      latest: string | null;
      precision: DatePrecision | null;
    }>;
  } | null;
};

export type TimelineFrameQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
}>;

export type TimelineFrameQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    slug: string;
    title: string;
    parties: Array<{
      __typename?: 'State';
      id: string;
      slug: string;
      succeeds: Array<{
        __typename?: 'Succession';
        id: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        predecessor: {
          __typename?: 'State';
          id: string;
          slug: string;
          succeeds: Array<{
            __typename?: 'Succession';
            id: string;
            date: {
              __typename?: 'HistoricalDate';
              edtf: string;
              form: DateForm;
              precision: DatePrecision;
              isApproximate: boolean;
              isUncertain: boolean;
              earliest: string | null;
              latest: string | null;
              start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
              end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
              candidates: Array<{
                __typename?: 'DateBound';
                kind: DateBoundKind;
                earliest: string | null;
                latest: string | null;
                precision: DatePrecision | null;
              }>;
            };
            predecessor: {
              __typename?: 'State';
              id: string;
              slug: string;
              succeeds: Array<{
                __typename?: 'Succession';
                id: string;
                date: {
                  __typename?: 'HistoricalDate';
                  edtf: string;
                  form: DateForm;
                  precision: DatePrecision;
                  isApproximate: boolean;
                  isUncertain: boolean;
                  earliest: string | null;
                  latest: string | null;
                  start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                  end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                  candidates: Array<{
                    __typename?: 'DateBound';
                    kind: DateBoundKind;
                    earliest: string | null;
                    latest: string | null;
                    precision: DatePrecision | null;
                  }>;
                };
                predecessor: {
                  __typename?: 'State';
                  id: string;
                  slug: string;
                  succeeds: Array<{
                    __typename?: 'Succession';
                    id: string;
                    date: {
                      __typename?: 'HistoricalDate';
                      edtf: string;
                      form: DateForm;
                      precision: DatePrecision;
                      isApproximate: boolean;
                      isUncertain: boolean;
                      earliest: string | null;
                      latest: string | null;
                      start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                      end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                      candidates: Array<{
                        __typename?: 'DateBound';
                        kind: DateBoundKind;
                        earliest: string | null;
                        latest: string | null;
                        precision: DatePrecision | null;
                      }>;
                    };
                    predecessor: {
                      __typename?: 'State';
                      id: string;
                      slug: string;
                      succeeds: Array<{
                        __typename?: 'Succession';
                        id: string;
                        date: {
                          __typename?: 'HistoricalDate';
                          edtf: string;
                          form: DateForm;
                          precision: DatePrecision;
                          isApproximate: boolean;
                          isUncertain: boolean;
                          earliest: string | null;
                          latest: string | null;
                          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                          candidates: Array<{
                            __typename?: 'DateBound';
                            kind: DateBoundKind;
                            earliest: string | null;
                            latest: string | null;
                            precision: DatePrecision | null;
                          }>;
                        };
                        predecessor: {
                          __typename?: 'State';
                          id: string;
                          slug: string;
                          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                          existence: {
                            __typename?: 'HistoricalDate';
                            display: string;
                            edtf: string;
                            form: DateForm;
                            precision: DatePrecision;
                            isApproximate: boolean;
                            isUncertain: boolean;
                            earliest: string | null;
                            latest: string | null;
                            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                            candidates: Array<{
                              __typename?: 'DateBound';
                              kind: DateBoundKind;
                              earliest: string | null;
                              latest: string | null;
                              precision: DatePrecision | null;
                            }>;
                          } | null;
                        };
                      }>;
                      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                      existence: {
                        __typename?: 'HistoricalDate';
                        display: string;
                        edtf: string;
                        form: DateForm;
                        precision: DatePrecision;
                        isApproximate: boolean;
                        isUncertain: boolean;
                        earliest: string | null;
                        latest: string | null;
                        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                        candidates: Array<{
                          __typename?: 'DateBound';
                          kind: DateBoundKind;
                          earliest: string | null;
                          latest: string | null;
                          precision: DatePrecision | null;
                        }>;
                      } | null;
                    };
                  }>;
                  names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
                  existence: {
                    __typename?: 'HistoricalDate';
                    display: string;
                    edtf: string;
                    form: DateForm;
                    precision: DatePrecision;
                    isApproximate: boolean;
                    isUncertain: boolean;
                    earliest: string | null;
                    latest: string | null;
                    start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                    end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                    candidates: Array<{
                      __typename?: 'DateBound';
                      kind: DateBoundKind;
                      earliest: string | null;
                      latest: string | null;
                      precision: DatePrecision | null;
                    }>;
                  } | null;
                };
              }>;
              names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              existence: {
                __typename?: 'HistoricalDate';
                display: string;
                edtf: string;
                form: DateForm;
                precision: DatePrecision;
                isApproximate: boolean;
                isUncertain: boolean;
                earliest: string | null;
                latest: string | null;
                start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
                end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
                candidates: Array<{
                  __typename?: 'DateBound';
                  kind: DateBoundKind;
                  earliest: string | null;
                  latest: string | null;
                  precision: DatePrecision | null;
                }>;
              } | null;
            };
          }>;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          existence: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          } | null;
        };
      }>;
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      existence: {
        __typename?: 'HistoricalDate';
        display: string;
        edtf: string;
        form: DateForm;
        precision: DatePrecision;
        isApproximate: boolean;
        isUncertain: boolean;
        earliest: string | null;
        latest: string | null;
        start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
        end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
        candidates: Array<{
          __typename?: 'DateBound';
          kind: DateBoundKind;
          earliest: string | null;
          latest: string | null;
          precision: DatePrecision | null;
        }>;
      } | null;
    }>;
    offices: {
      __typename?: 'OfficeConnection';
      nodes: Array<{
        __typename?: 'Office';
        id: string;
        slug: string;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        body:
          | { __typename?: 'Group'; id: string; slug: string }
          | {
              __typename?: 'Organization';
              id: string;
              slug: string;
              seat: { __typename?: 'State'; id: string; slug: string } | null;
              parent:
                | { __typename?: 'Group'; id: string; slug: string }
                | {
                    __typename?: 'Organization';
                    id: string;
                    slug: string;
                    parent:
                      | { __typename?: 'Group'; id: string; slug: string }
                      | { __typename?: 'Organization'; id: string; slug: string }
                      | { __typename?: 'Person'; id: string; slug: string }
                      | { __typename?: 'State'; id: string; slug: string }
                      | null;
                  }
                | { __typename?: 'Person'; id: string; slug: string }
                | { __typename?: 'State'; id: string; slug: string }
                | null;
            }
          | { __typename?: 'Person'; id: string; slug: string }
          | { __typename?: 'State'; id: string; slug: string }
          | null;
      }>;
    };
    tenures: {
      __typename?: 'TenureConnection';
      nodes: Array<{
        __typename?: 'Tenure';
        id: string;
        extent: TenureExtent;
        office: { __typename?: 'Office'; id: string; slug: string };
        person: {
          __typename?: 'Person';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          familyNames: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
        period: {
          __typename?: 'HistoricalDate';
          display: string;
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    summary: {
      __typename?: 'RelationSummary';
      first: {
        __typename?: 'Event';
        id: string;
        slug: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      } | null;
      last: {
        __typename?: 'Event';
        id: string;
        slug: string;
        date: {
          __typename?: 'HistoricalDate';
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      } | null;
    };
    timeline: { __typename?: 'EventConnection'; position: string };
  } | null;
  enumLabels: Array<{ __typename?: 'EnumLabel'; enum: string; value: string; label: string }>;
};

export type TimelineCountsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
  by: TimeBucket;
  number: Scalars['Boolean']['input'];
  times: Scalars['Boolean']['input'];
  series: Scalars['Boolean']['input'];
  landmarks: Scalars['Boolean']['input'];
}>;

export type TimelineCountsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    summary?: { __typename?: 'RelationSummary'; eventCount: number };
    timeline: {
      __typename?: 'EventConnection';
      totalCount?: number;
      histogram?: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; count: number }>;
      };
      counts?: Array<{
        __typename?: 'EventCount';
        count: number;
        keys: Array<{
          __typename?: 'DimensionKey';
          node:
            | { __typename: 'Event'; id: string }
            | { __typename: 'Group'; id: string }
            | { __typename: 'Office'; id: string }
            | { __typename: 'Organization'; id: string }
            | { __typename: 'Person'; id: string }
            | { __typename: 'Place'; id: string }
            | { __typename: 'Relation'; id: string }
            | {
                __typename: 'Series';
                slug: string;
                id: string;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              }
            | { __typename: 'Source'; id: string }
            | { __typename: 'State'; id: string }
            | { __typename: 'Statement'; id: string }
            | { __typename: 'Tenure'; id: string }
            | { __typename: 'Topic'; id: string }
            | null;
        }>;
      }>;
      foremost?: Array<{ __typename?: 'Event'; id: string }>;
      landmarks?: Array<{ __typename?: 'Event'; id: string }>;
    };
  } | null;
};

export type TimelineTenuresQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type TimelineTenuresQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    tenures: {
      __typename?: 'TenureConnection';
      nodes: Array<{
        __typename?: 'Tenure';
        id: string;
        extent: TenureExtent;
        office: { __typename?: 'Office'; id: string; slug: string };
        person: {
          __typename?: 'Person';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
          familyNames: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        };
        period: {
          __typename?: 'HistoricalDate';
          display: string;
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type TimelineEventsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type TimelineEventsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    timeline: {
      __typename?: 'EventConnection';
      position: string;
      nodes: Array<{
        __typename?: 'Event';
        id: string;
        slug: string;
        kind: EventKind;
        ordinal: number | null;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        shortTitles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          display: string;
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        alternativeDates: Array<{
          __typename?: 'DateClaim';
          id: string;
          standing: ClaimStanding;
          date: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }>;
        series: { __typename?: 'Series'; id: string; slug: string } | null;
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type TimelineParticipantsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
}>;

export type TimelineParticipantsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    timeline: {
      __typename?: 'EventConnection';
      nodes: Array<{
        __typename?: 'Event';
        id: string;
        slug: string;
        participations: Array<{
          __typename?: 'Participation';
          id: string;
          actor:
            | { __typename: 'Group'; id: string; slug: string }
            | { __typename: 'Organization'; id: string; slug: string }
            | {
                __typename: 'Person';
                id: string;
                slug: string;
                names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              }
            | { __typename: 'State'; id: string; slug: string };
        }>;
      }>;
    };
  } | null;
};

export type TimelineStatementsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<StatementFilter>;
  by: TimeBucket;
  isHistogram: Scalars['Boolean']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type TimelineStatementsQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    statements: {
      __typename?: 'StatementConnection';
      totalCount: number;
      nodes?: Array<{
        __typename?: 'Statement';
        id: string;
        date: {
          __typename?: 'HistoricalDate';
          display: string;
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
        madeAt: { __typename?: 'Event'; id: string; slug: string } | null;
      }>;
      pageInfo?: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
      histogram?: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
  } | null;
};

export type LaneCountsFragment = {
  __typename?: 'EventConnection';
  histogram: {
    __typename?: 'Histogram';
    before: number;
    unplaced: number;
    buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
  };
};

export type TimelineDensityQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  by: TimeBucket;
  declarations?: InputMaybe<EventFilter>;
  meetings?: InputMaybe<EventFilter>;
  treaties?: InputMaybe<EventFilter>;
  measures?: InputMaybe<EventFilter>;
  occasions?: InputMaybe<EventFilter>;
}>;

export type TimelineDensityQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    declarations: {
      __typename?: 'EventConnection';
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
    meetings: {
      __typename?: 'EventConnection';
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
    treaties: {
      __typename?: 'EventConnection';
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
    measures: {
      __typename?: 'EventConnection';
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
    occasions: {
      __typename?: 'EventConnection';
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
    };
  } | null;
};

export type TimelineDensityLandmarksQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
}>;

export type TimelineDensityLandmarksQuery = {
  __typename?: 'Query';
  relation: {
    __typename?: 'Relation';
    id: string;
    timeline: {
      __typename?: 'EventConnection';
      landmarks: Array<{
        __typename?: 'Event';
        id: string;
        slug: string;
        kind: EventKind;
        ordinal: number | null;
        titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        shortTitles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        date: {
          __typename?: 'HistoricalDate';
          display: string;
          edtf: string;
          form: DateForm;
          precision: DatePrecision;
          isApproximate: boolean;
          isUncertain: boolean;
          earliest: string | null;
          latest: string | null;
          start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
          end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
          candidates: Array<{
            __typename?: 'DateBound';
            kind: DateBoundKind;
            earliest: string | null;
            latest: string | null;
            precision: DatePrecision | null;
          }>;
        };
        alternativeDates: Array<{
          __typename?: 'DateClaim';
          id: string;
          standing: ClaimStanding;
          date: {
            __typename?: 'HistoricalDate';
            display: string;
            edtf: string;
            form: DateForm;
            precision: DatePrecision;
            isApproximate: boolean;
            isUncertain: boolean;
            earliest: string | null;
            latest: string | null;
            start: { __typename?: 'DateBound'; kind: DateBoundKind; latest: string | null };
            end: { __typename?: 'DateBound'; kind: DateBoundKind; earliest: string | null };
            candidates: Array<{
              __typename?: 'DateBound';
              kind: DateBoundKind;
              earliest: string | null;
              latest: string | null;
              precision: DatePrecision | null;
            }>;
          };
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }>;
        series: { __typename?: 'Series'; id: string; slug: string } | null;
      }>;
    };
  } | null;
};

export const FacetDocument = `
query Facet($relation: ID!, $filter: EventFilter, $by: [EventDimension!]!, $language: LanguageTag!) {
  relation(id: $relation) {
    id
    timeline(filter: $filter, first: 1) {
      ...Facet
    }
  }
}

fragment Facet on EventConnection {
  counts(by: $by, first: 300) {
    count
    keys {
      value
      label(language: $language)
      node {
        __typename
        id
        ... on Person {
          slug
        }
        ... on State {
          slug
        }
        ... on Organization {
          slug
        }
        ... on Group {
          slug
        }
        ... on Place {
          slug
        }
        ... on Topic {
          slug
        }
        ... on Series {
          slug
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<FacetQuery, FacetQueryVariables>;

export const CountOfEventsDocument = `
query CountOfEvents($relation: ID!, $filter: EventFilter) {
  relation(id: $relation) {
    id
    timeline(filter: $filter, first: 1) {
      totalCount
    }
  }
}
` as unknown as TypedDocumentNode<CountOfEventsQuery, CountOfEventsQueryVariables>;

export const SideStatesDocument = `
query SideStates($relation: ID!, $language: LanguageTag!) {
  relation(id: $relation) {
    id
    parties {
      ...SideState5
    }
  }
}

fragment ReadState on State {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment SideState1 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...ReadState
    }
  }
}

fragment SideState2 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState1
    }
  }
}

fragment SideState3 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState2
    }
  }
}

fragment SideState4 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState3
    }
  }
}

fragment SideState5 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState4
    }
  }
}
` as unknown as TypedDocumentNode<SideStatesQuery, SideStatesQueryVariables>;

export const ActorNameDocument = `
query ActorName($id: ID!, $language: LanguageTag!) {
  actor(id: $id) {
    id
    label(language: $language)
  }
}
` as unknown as TypedDocumentNode<ActorNameQuery, ActorNameQueryVariables>;

export const PlaceNameDocument = `
query PlaceName($id: ID!, $language: LanguageTag!) {
  place(id: $id) {
    id
    label(language: $language)
  }
}
` as unknown as TypedDocumentNode<PlaceNameQuery, PlaceNameQueryVariables>;

export const TopicNameDocument = `
query TopicName($id: ID!, $language: LanguageTag!) {
  topic(id: $id) {
    id
    label(language: $language)
  }
}
` as unknown as TypedDocumentNode<TopicNameQuery, TopicNameQueryVariables>;

export const SeriesNameDocument = `
query SeriesName($id: ID!, $language: LanguageTag!) {
  series(id: $id) {
    id
    label(language: $language)
  }
}
` as unknown as TypedDocumentNode<SeriesNameQuery, SeriesNameQueryVariables>;

export const FilterLabelsDocument = `
query FilterLabels($language: LanguageTag!) {
  enumLabels(enums: ["EventKind", "Confidence"], language: $language) {
    enum
    value
    label
  }
}
` as unknown as TypedDocumentNode<FilterLabelsQuery, FilterLabelsQueryVariables>;

export const KindYearsDocument = `
query KindYears($relation: ID!, $filter: EventFilter, $by: [EventDimension!]!) {
  relation(id: $relation) {
    id
    timeline(filter: $filter, first: 1) {
      counts(by: $by, first: 5000) {
        count
        keys {
          dimension
          value
          start
          end
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<KindYearsQuery, KindYearsQueryVariables>;

export const RelationSpanDocument = `
query RelationSpan($relation: ID!) {
  relation(id: $relation) {
    id
    summary {
      first {
        id
        date {
          edtf
          earliest
          latest
        }
      }
      last {
        id
        date {
          edtf
          earliest
          latest
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<RelationSpanQuery, RelationSpanQueryVariables>;

export const WindowCountDocument = `
query WindowCount($relation: ID!, $filter: EventFilter!) {
  relation(id: $relation) {
    id
    summary {
      eventCount
    }
    timeline(filter: $filter) {
      totalCount
    }
  }
}
` as unknown as TypedDocumentNode<WindowCountQuery, WindowCountQueryVariables>;

export const EventListDocument = `
query EventList($relation: ID!, $filter: EventFilter, $language: LanguageTag!, $after: String) {
  relation(id: $relation) {
    id
    slug
    title(language: $language)
    parties {
      ...SideState5
    }
    timeline(filter: $filter, order: OLDEST_FIRST, first: 100, after: $after) {
      position
      nodes {
        ...ListedEvent
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment ListedEvent on Event {
  id
  slug
  kind
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...DateExtent
    edtf
    display(language: $language)
  }
  hosts {
    id
    slug
  }
}

fragment ReadState on State {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment SideState1 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...ReadState
    }
  }
}

fragment SideState2 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState1
    }
  }
}

fragment SideState3 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState2
    }
  }
}

fragment SideState4 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState3
    }
  }
}

fragment SideState5 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState4
    }
  }
}
` as unknown as TypedDocumentNode<EventListQuery, EventListQueryVariables>;

export const OnThisDayDocument = `
query OnThisDay($filter: EventFilter!, $language: LanguageTag!, $after: String) {
  events(filter: $filter, order: OLDEST_FIRST, first: 100, after: $after) {
    totalCount
    edges {
      cursor
      node {
        ...ListedEvent
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment ListedEvent on Event {
  id
  slug
  kind
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...DateExtent
    edtf
    display(language: $language)
  }
  hosts {
    id
    slug
  }
}
` as unknown as TypedDocumentNode<OnThisDayQuery, OnThisDayQueryVariables>;

export const RelationNamesDocument = `
query RelationNames($language: LanguageTag!) {
  relations(first: 100) {
    edges {
      cursor
      node {
        id
        slug
        title(language: $language)
      }
    }
  }
}
` as unknown as TypedDocumentNode<RelationNamesQuery, RelationNamesQueryVariables>;

export const SearchDocument = `
query Search($text: String!, $kinds: [RecordKind!], $language: LanguageTag!, $first: Int!, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    edges {
      cursor
      matched {
        language
        text
      }
      node {
        ...SearchHit
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment SearchHit on Versioned {
  __typename
  id
  label(language: $language)
  ... on Event {
    slug
    texts: titles(language: $language) {
      language
      text
    }
    kindLabel(language: $language)
    date {
      edtf
      display(language: $language)
    }
    relations {
      id
      slug
    }
  }
  ... on Statement {
    texts: paraphrases(language: $language) {
      language
      text
    }
    date {
      edtf
      display(language: $language)
    }
    madeAt {
      id
      slug
    }
    mentionedEvents {
      id
      slug
    }
  }
  ... on Person {
    slug
    texts: names(language: $language) {
      language
      text
    }
  }
  ... on State {
    slug
    texts: names(language: $language) {
      language
      text
    }
  }
  ... on Organization {
    slug
    texts: names(language: $language) {
      language
      text
    }
  }
  ... on Group {
    slug
    texts: names(language: $language) {
      language
      text
    }
  }
  ... on Place {
    slug
    texts: names(language: $language) {
      language
      text
    }
  }
  ... on Topic {
    slug
    texts: names(language: $language) {
      language
      text
    }
  }
  ... on Office {
    slug
    texts: titles(language: $language) {
      language
      text
    }
  }
  ... on Series {
    slug
    texts: titles(language: $language) {
      language
      text
    }
  }
  ... on Source {
    slug
    texts: titles(language: $language) {
      language
      text
    }
  }
  ... on Relation {
    slug
    texts: titles(language: $language) {
      language
      text
    }
  }
}
` as unknown as TypedDocumentNode<SearchQuery, SearchQueryVariables>;

export const SearchTimelinesDocument = `
query SearchTimelines($filter: EventFilter!, $language: LanguageTag!) {
  relations(first: 20) {
    edges {
      cursor
      node {
        id
        slug
        titles(language: $language) {
          language
          text
        }
        timeline(filter: $filter, first: 1) {
          totalCount
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<SearchTimelinesQuery, SearchTimelinesQueryVariables>;

export const ChangesDocument = `
subscription Changes($after: String, $filter: EventFilter, $kinds: [RecordKind!]! = [EVENT, STATEMENT]) {
  changes(after: $after, filter: $filter, kinds: $kinds) {
    position
    effect
    subject {
      __typename
      id
    }
    event {
      id
    }
  }
}
` as unknown as TypedDocumentNode<ChangesSubscription, ChangesSubscriptionVariables>;

export const RecordPositionDocument = `
query RecordPosition($id: ID!) {
  events(first: 1) {
    position
  }
  node(id: $id) {
    id
    ... on Versioned {
      version
    }
  }
}
` as unknown as TypedDocumentNode<RecordPositionQuery, RecordPositionQueryVariables>;

export const ReadEventDocument = `
query ReadEvent($slug: ID!, $language: LanguageTag!) {
  event(id: $slug) {
    id
    slug
    version
    status
    kind
    kindLabel(language: $language)
    titles(language: $language) {
      language
      text
    }
    summaries(language: $language) {
      language
      text
    }
    notes(language: $language) {
      language
      text
    }
    date {
      ...ReadDate
    }
    dateBasis
    confidence
    ordinal
    anniversaryNumber
    recordedAt
    updatedAt
    series {
      id
      slug
      titles(language: $language) {
        language
        text
      }
    }
    hosts {
      id
      slug
    }
    places {
      ...ReadPlace
      within {
        ...ReadPlace
      }
    }
    topics {
      id
      slug
      names(language: $language) {
        language
        text
      }
    }
    image {
      ...ReadImage
    }
    relations {
      id
      slug
      label(language: $language)
    }
    alternativeDates {
      id
      standing
      basis
      calendar
      dateInCalendar
      written
      date {
        ...ReadDate
      }
      reasons(language: $language) {
        language
        text
      }
      citations {
        ...ReadCitation
      }
    }
    participations {
      id
      role
      roleLabel(language: $language)
      basis
      actor {
        __typename
        ...ActorLine
        ... on Organization {
          seat {
            id
            slug
          }
          parent {
            id
            slug
          }
        }
      }
      onBehalfOf {
        ...ActorLine
      }
      offices {
        ...OfficeLine
      }
      citations {
        ...ReadCitation
      }
    }
    links {
      id
      kind
      event {
        ...EventLine
      }
    }
    backlinks(first: 11) {
      ...BacklinkPage
    }
    citations {
      ...ReadCitation
    }
    statements(first: 18) {
      ...StatementPage
    }
    mentions(first: 3) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment BacklinkPage on EventLinkConnection {
  totalCount
  edges {
    node {
      id
      kind
      event {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment OfficeLine on Office {
  id
  slug
  titles(language: $language) {
    language
    text
  }
}

fragment ReadCitation on Citation {
  id
  basis
  supports
  locator {
    page
    paragraph
  }
  side {
    id
    slug
  }
  assertedBy {
    ...ActorLine
  }
  source {
    ...ReadSource
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadImage on Image {
  url
  credit
  licence
  licenceUrl
  width
  height
  alts(language: $language) {
    language
    text
  }
}

fragment ReadPlace on Place {
  id
  slug
  names(language: $language) {
    language
    text
  }
  location {
    latitude
    longitude
  }
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}

fragment StatementPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
` as unknown as TypedDocumentNode<ReadEventQuery, ReadEventQueryVariables>;

export const MoreStatementsDocument = `
query MoreStatements($slug: ID!, $language: LanguageTag!, $after: String) {
  event(id: $slug) {
    id
    statements(first: 20, after: $after) {
      ...StatementPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}

fragment StatementPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
` as unknown as TypedDocumentNode<MoreStatementsQuery, MoreStatementsQueryVariables>;

export const MoreMentionsDocument = `
query MoreMentions($slug: ID!, $language: LanguageTag!, $after: String) {
  event(id: $slug) {
    id
    mentions(first: 10, after: $after) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}
` as unknown as TypedDocumentNode<MoreMentionsQuery, MoreMentionsQueryVariables>;

export const MoreBacklinksDocument = `
query MoreBacklinks($slug: ID!, $language: LanguageTag!, $after: String) {
  event(id: $slug) {
    id
    backlinks(first: 50, after: $after) {
      ...BacklinkPage
    }
  }
}

fragment BacklinkPage on EventLinkConnection {
  totalCount
  edges {
    node {
      id
      kind
      event {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}
` as unknown as TypedDocumentNode<MoreBacklinksQuery, MoreBacklinksQueryVariables>;

export const RecordHistoryDocument = `
query RecordHistory($id: ID!, $before: String) {
  node(id: $id) {
    __typename
    id
    ... on Versioned {
      revisions(last: 10, before: $before) {
        edges {
          node {
            position
            kind
            version
            committedAt
            author
            reason
            changes {
              field
              before
              after
            }
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<RecordHistoryQuery, RecordHistoryQueryVariables>;

export const RecordNamesDocument = `
query RecordNames($ids: [ID!]!, $language: LanguageTag!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Versioned {
      label(language: $language)
    }
  }
}
` as unknown as TypedDocumentNode<RecordNamesQuery, RecordNamesQueryVariables>;

export const ReadActorDocument = `
query ReadActor($slug: ID!, $language: LanguageTag!, $today: Date!) {
  actor(id: $slug) {
    __typename
    ...ActorLine
    ...ReadNotes
    wikidataId
    aliases {
      ...ReadAlias
    }
    timeline(first: 20) {
      ...EventPage
    }
    statements(first: 5) {
      ...MentionPage
    }
    ... on Person {
      descriptions(language: $language) {
        language
        text
      }
      born {
        ...ReadDate
      }
      died {
        ...ReadDate
      }
      image {
        ...ReadImage
      }
      tenures {
        ...ReadTenure
      }
    }
    ... on State {
      existence {
        ...ReadDate
      }
      officialNames(language: $language) {
        language
        text
      }
      iso3166Alpha3
      image {
        ...ReadImage
      }
      relations(first: 20) {
        totalCount
        edges {
          node {
            id
            slug
            label(language: $language)
            summary {
              eventCount
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      succeeds {
        id
        date {
          ...ReadDate
        }
        notes(language: $language) {
          language
          text
        }
        predecessor {
          ...ActorLine
        }
        settledBy {
          ...EventLine
        }
      }
      succeededBy {
        id
        date {
          ...ReadDate
        }
        notes(language: $language) {
          language
          text
        }
        successor {
          ...ActorLine
        }
        settledBy {
          ...EventLine
        }
      }
      offices(first: 10) {
        ...OfficePage
      }
    }
    ... on Organization {
      kind
      existence {
        ...ReadDate
      }
      parent {
        ...ActorLine
      }
      seat {
        ...ActorLine
      }
      image {
        ...ReadImage
      }
      offices(first: 10) {
        ...OfficePage
      }
    }
    ... on Group {
      members {
        ...ActorLine
      }
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment EventPage on EventConnection {
  totalCount
  edges {
    node {
      ...EventLine
      ordinal
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment OfficeLine on Office {
  id
  slug
  titles(language: $language) {
    language
    text
  }
}

fragment OfficePage on OfficeConnection {
  totalCount
  edges {
    node {
      ...OfficeLine
      tenures(on: $today, first: 2) {
        edges {
          node {
            id
            person {
              ...ActorLine
            }
          }
        }
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadAlias on Alias {
  language
  text
  note
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadImage on Image {
  url
  credit
  licence
  licenceUrl
  width
  height
  alts(language: $language) {
    language
    text
  }
}

fragment ReadNotes on Versioned {
  id
  version
  recordedAt
  updatedAt
  notes(language: $language) {
    language
    text
  }
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}

fragment ReadTenure on Tenure {
  id
  extent
  notes(language: $language) {
    language
    text
  }
  period {
    ...ReadDate
  }
  office {
    ...OfficeLine
  }
  person {
    ...ActorLine
  }
}
` as unknown as TypedDocumentNode<ReadActorQuery, ReadActorQueryVariables>;

export const ReadPublisherDocument = `
query ReadPublisher($slug: ID!, $language: LanguageTag!, $after: String) {
  sources(filter: {publishers: [$slug]}, first: 10, after: $after) {
    ...SourcePage
  }
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment SourcePage on SourceConnection {
  totalCount
  edges {
    node {
      ...ReadSource
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
` as unknown as TypedDocumentNode<ReadPublisherQuery, ReadPublisherQueryVariables>;

export const MoreOfActorDocument = `
query MoreOfActor($slug: ID!, $language: LanguageTag!, $after: String) {
  actor(id: $slug) {
    id
    timeline(first: 20, after: $after) {
      ...EventPage
    }
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment EventPage on EventConnection {
  totalCount
  edges {
    node {
      ...EventLine
      ordinal
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}
` as unknown as TypedDocumentNode<MoreOfActorQuery, MoreOfActorQueryVariables>;

export const MoreActorStatementsDocument = `
query MoreActorStatements($slug: ID!, $language: LanguageTag!, $after: String) {
  actor(id: $slug) {
    id
    statements(first: 10, after: $after) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}
` as unknown as TypedDocumentNode<MoreActorStatementsQuery, MoreActorStatementsQueryVariables>;

export const MoreRelationsDocument = `
query MoreRelations($slug: ID!, $language: LanguageTag!, $after: String) {
  actor(id: $slug) {
    id
    ... on State {
      relations(first: 20, after: $after) {
        totalCount
        edges {
          node {
            id
            slug
            label(language: $language)
            summary {
              eventCount
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<MoreRelationsQuery, MoreRelationsQueryVariables>;

export const MoreOfficesDocument = `
query MoreOffices($slug: ID!, $language: LanguageTag!, $today: Date!, $after: String) {
  actor(id: $slug) {
    id
    ... on State {
      offices(first: 20, after: $after) {
        ...OfficePage
      }
    }
    ... on Organization {
      offices(first: 20, after: $after) {
        ...OfficePage
      }
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment OfficeLine on Office {
  id
  slug
  titles(language: $language) {
    language
    text
  }
}

fragment OfficePage on OfficeConnection {
  totalCount
  edges {
    node {
      ...OfficeLine
      tenures(on: $today, first: 2) {
        edges {
          node {
            id
            person {
              ...ActorLine
            }
          }
        }
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
` as unknown as TypedDocumentNode<MoreOfficesQuery, MoreOfficesQueryVariables>;

export const ReadOfficeDocument = `
query ReadOffice($slug: ID!, $language: LanguageTag!) {
  office(id: $slug) {
    ...OfficeLine
    ...ReadNotes
    body {
      ...ActorLine
    }
    coverage {
      ...ReadCoverage
    }
    tenures(first: 50) {
      ...ReadTenures
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment OfficeLine on Office {
  id
  slug
  titles(language: $language) {
    language
    text
  }
}

fragment ReadCoverage on Coverage {
  status
  from
  to
  notes(language: $language) {
    language
    text
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadNotes on Versioned {
  id
  version
  recordedAt
  updatedAt
  notes(language: $language) {
    language
    text
  }
}

fragment ReadTenure on Tenure {
  id
  extent
  notes(language: $language) {
    language
    text
  }
  period {
    ...ReadDate
  }
  office {
    ...OfficeLine
  }
  person {
    ...ActorLine
  }
}

fragment ReadTenures on TenureConnection {
  totalCount
  edges {
    node {
      ...ReadTenure
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
` as unknown as TypedDocumentNode<ReadOfficeQuery, ReadOfficeQueryVariables>;

export const MoreTenuresDocument = `
query MoreTenures($slug: ID!, $language: LanguageTag!, $after: String) {
  office(id: $slug) {
    id
    tenures(first: 50, after: $after) {
      ...ReadTenures
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment OfficeLine on Office {
  id
  slug
  titles(language: $language) {
    language
    text
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadTenure on Tenure {
  id
  extent
  notes(language: $language) {
    language
    text
  }
  period {
    ...ReadDate
  }
  office {
    ...OfficeLine
  }
  person {
    ...ActorLine
  }
}

fragment ReadTenures on TenureConnection {
  totalCount
  edges {
    node {
      ...ReadTenure
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
` as unknown as TypedDocumentNode<MoreTenuresQuery, MoreTenuresQueryVariables>;

export const ReadSeriesDocument = `
query ReadSeries($slug: ID!, $language: LanguageTag!, $after: String) {
  series(id: $slug) {
    ...SeriesLine
    ...ReadNotes
    aliases {
      ...ReadAlias
    }
    parties {
      ...ActorLine
    }
    coverage {
      ...ReadCoverage
    }
    foundedBy {
      ...EventLine
    }
    succeeds {
      ...SeriesLine
    }
    succeededBy {
      ...SeriesLine
    }
    events(first: 30, after: $after) {
      ...EventPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment EventPage on EventConnection {
  totalCount
  edges {
    node {
      ...EventLine
      ordinal
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadAlias on Alias {
  language
  text
  note
}

fragment ReadCoverage on Coverage {
  status
  from
  to
  notes(language: $language) {
    language
    text
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadNotes on Versioned {
  id
  version
  recordedAt
  updatedAt
  notes(language: $language) {
    language
    text
  }
}

fragment SeriesLine on Series {
  id
  slug
  titles(language: $language) {
    language
    text
  }
}
` as unknown as TypedDocumentNode<ReadSeriesQuery, ReadSeriesQueryVariables>;

export const ReadSourceDocument = `
query ReadSource($slug: ID!, $language: LanguageTag!, $after: String) {
  source(id: $slug) {
    ...ReadSource
    ...ReadNotes
    label(language: $language)
    sha256
    side {
      ...ActorLine
    }
    publishedBy {
      ...ActorLine
    }
    repostOf {
      ...ReadSource
    }
    events(first: 20, after: $after) {
      ...EventPage
    }
    statements(first: 5) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment EventPage on EventConnection {
  totalCount
  edges {
    node {
      ...EventLine
      ordinal
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadNotes on Versioned {
  id
  version
  recordedAt
  updatedAt
  notes(language: $language) {
    language
    text
  }
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}
` as unknown as TypedDocumentNode<ReadSourceQuery, ReadSourceQueryVariables>;

export const MoreSourceStatementsDocument = `
query MoreSourceStatements($slug: ID!, $language: LanguageTag!, $after: String) {
  source(id: $slug) {
    id
    statements(first: 10, after: $after) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}
` as unknown as TypedDocumentNode<MoreSourceStatementsQuery, MoreSourceStatementsQueryVariables>;

export const ReadTopicDocument = `
query ReadTopic($slug: ID!, $language: LanguageTag!, $after: String) {
  topic(id: $slug) {
    id
    slug
    kind
    names(language: $language) {
      language
      text
    }
    ...ReadNotes
    events(first: 20, after: $after) {
      ...EventPage
    }
    statements(first: 5) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment EventPage on EventConnection {
  totalCount
  edges {
    node {
      ...EventLine
      ordinal
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadNotes on Versioned {
  id
  version
  recordedAt
  updatedAt
  notes(language: $language) {
    language
    text
  }
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}
` as unknown as TypedDocumentNode<ReadTopicQuery, ReadTopicQueryVariables>;

export const MoreTopicStatementsDocument = `
query MoreTopicStatements($slug: ID!, $language: LanguageTag!, $after: String) {
  topic(id: $slug) {
    id
    statements(first: 10, after: $after) {
      ...MentionPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment MentionPage on StatementConnection {
  totalCount
  edges {
    node {
      ...ReadStatement
      madeAt {
        ...EventLine
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadSource on Source {
  id
  slug
  kind
  publisher
  language
  url
  archivedUrl
  side {
    id
    slug
    names(language: $language) {
      language
      text
    }
  }
  publishedOn {
    edtf
    display(language: $language)
  }
  titles(language: $language) {
    language
    text
  }
}

fragment ReadStatement on Statement {
  id
  slug
  kind
  paraphrases(language: $language) {
    language
    text
  }
  onBehalfOf {
    id
    slug
  }
  speakers {
    id
    actor {
      ...ActorLine
    }
  }
  citations {
    id
    basis
    locator {
      page
      paragraph
    }
    side {
      id
      slug
    }
    source {
      ...ReadSource
    }
  }
}
` as unknown as TypedDocumentNode<MoreTopicStatementsQuery, MoreTopicStatementsQueryVariables>;

export const ReadPlaceDocument = `
query ReadPlace($slug: ID!, $language: LanguageTag!, $after: String) {
  place(id: $slug) {
    ...ReadPlace
    ...ReadNotes
    kind
    wikidataId
    aliases {
      ...ReadAlias
    }
    within {
      ...ReadPlace
    }
    state {
      ...ActorLine
    }
    events(first: 20, after: $after) {
      ...EventPage
    }
  }
}

fragment ActorLine on Actor {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment EventLine on Event {
  id
  slug
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...ReadDate
  }
  status
}

fragment EventPage on EventConnection {
  totalCount
  edges {
    node {
      ...EventLine
      ordinal
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}

fragment ReadAlias on Alias {
  language
  text
  note
}

fragment ReadDate on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    earliest
    latest
  }
  end {
    kind
    earliest
    latest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
  display(language: $language)
  displayPrecision(language: $language)
}

fragment ReadNotes on Versioned {
  id
  version
  recordedAt
  updatedAt
  notes(language: $language) {
    language
    text
  }
}

fragment ReadPlace on Place {
  id
  slug
  names(language: $language) {
    language
    text
  }
  location {
    latitude
    longitude
  }
}
` as unknown as TypedDocumentNode<ReadPlaceQuery, ReadPlaceQueryVariables>;

export const ReadPlacesWithinDocument = `
query ReadPlacesWithin($slug: ID!, $language: LanguageTag!, $after: String) {
  places(filter: {within: [$slug]}, first: 20, after: $after) {
    totalCount
    edges {
      node {
        ...ReadPlace
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment ReadPlace on Place {
  id
  slug
  names(language: $language) {
    language
    text
  }
  location {
    latitude
    longitude
  }
}
` as unknown as TypedDocumentNode<ReadPlacesWithinQuery, ReadPlacesWithinQueryVariables>;

export const RelationSidesDocument = `
query RelationSides($slug: ID!, $language: LanguageTag!) {
  relation(id: $slug) {
    id
    parties {
      ...SideState5
    }
  }
}

fragment ReadState on State {
  id
  slug
  names(language: $language) {
    language
    text
  }
}

fragment SideState1 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...ReadState
    }
  }
}

fragment SideState2 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState1
    }
  }
}

fragment SideState3 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState2
    }
  }
}

fragment SideState4 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState3
    }
  }
}

fragment SideState5 on State {
  ...ReadState
  succeeds {
    id
    predecessor {
      ...SideState4
    }
  }
}
` as unknown as TypedDocumentNode<RelationSidesQuery, RelationSidesQueryVariables>;

export const LabelsDocument = `
query Labels($language: LanguageTag!) {
  enumLabels(
    enums: ["ActorKind", "Basis", "Calendar", "ChangeKind", "ClaimStanding", "Confidence", "CoverageStatus", "EventAspect", "EventKind", "EventLinkKind", "OrganizationKind", "ParticipantRole", "PlaceKind", "SourceKind", "StatementKind", "Status", "TenureExtent", "TopicKind"]
    language: $language
  ) {
    enum
    value
    label
  }
}
` as unknown as TypedDocumentNode<LabelsQuery, LabelsQueryVariables>;

export const ChangedEventsDocument = `
query ChangedEvents($ids: [ID!]!, $language: LanguageTag!) {
  nodes(ids: $ids) {
    id
    ... on Event {
      ...EventMark
      ...ListedEvent
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment EventMark on Event {
  id
  slug
  kind
  ordinal
  titles(language: $language) {
    language
    text
  }
  shortTitles(language: $language) {
    language
    text
  }
  date {
    ...DateExtent
    display(language: $language)
  }
  alternativeDates {
    id
    standing
    date {
      ...DateExtent
      display(language: $language)
    }
  }
  hosts {
    id
    slug
  }
  places {
    id
    names(language: $language) {
      language
      text
    }
  }
  series {
    id
    slug
  }
}

fragment ListedEvent on Event {
  id
  slug
  kind
  kindLabel(language: $language)
  titles(language: $language) {
    language
    text
  }
  date {
    ...DateExtent
    edtf
    display(language: $language)
  }
  hosts {
    id
    slug
  }
}
` as unknown as TypedDocumentNode<ChangedEventsQuery, ChangedEventsQueryVariables>;

export const StartDocument = `
query Start($language: LanguageTag!, $after: String) {
  relations(first: 20, after: $after) {
    edges {
      cursor
      node {
        id
        slug
        titles(language: $language) {
          language
          text
        }
        summary {
          first {
            id
            slug
            date {
              edtf
              earliest
              latest
            }
          }
          last {
            id
            slug
            titles(language: $language) {
              language
              text
            }
            date {
              edtf
              earliest
              latest
              display(language: $language)
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
` as unknown as TypedDocumentNode<StartQuery, StartQueryVariables>;

export const StartCountsDocument = `
query StartCounts($relation: ID!) {
  relation(id: $relation) {
    id
    summary {
      eventCount
    }
    timeline(first: 1) {
      histogram(by: DECADE) {
        before
        unplaced
        buckets {
          start
          end
          count
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<StartCountsQuery, StartCountsQueryVariables>;

export const StartTodayDocument = `
query StartToday($language: LanguageTag!, $filter: EventFilter!) {
  events(filter: $filter, order: NEWEST_FIRST, first: 3) {
    totalCount
    nodes {
      id
      slug
      titles(language: $language) {
        language
        text
      }
      date {
        edtf
        display(language: $language)
      }
    }
  }
}
` as unknown as TypedDocumentNode<StartTodayQuery, StartTodayQueryVariables>;

export const TimelineFrameDocument = `
query TimelineFrame($relation: ID!, $language: LanguageTag!, $filter: EventFilter) {
  relation(id: $relation) {
    id
    slug
    title(language: $language)
    parties {
      ...StateLine5
    }
    offices(first: 12) {
      nodes {
        id
        slug
        titles(language: $language) {
          language
          text
        }
        body {
          id
          slug
          ... on Organization {
            seat {
              id
              slug
            }
            parent {
              id
              slug
              ... on Organization {
                parent {
                  id
                  slug
                }
              }
            }
          }
        }
      }
    }
    tenures(first: 100) {
      nodes {
        ...TenureBar
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    summary {
      first {
        id
        slug
        date {
          ...DateExtent
        }
      }
      last {
        id
        slug
        date {
          ...DateExtent
        }
      }
    }
    timeline(filter: $filter, first: 1) {
      position
    }
  }
  enumLabels(enums: ["EventKind"], language: $language) {
    enum
    value
    label
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment StateBar on State {
  id
  slug
  names(language: $language) {
    language
    text
  }
  existence {
    ...DateExtent
    display(language: $language)
  }
}

fragment StateLine1 on State {
  ...StateBar
  succeeds {
    id
    date {
      ...DateExtent
    }
    predecessor {
      ...StateBar
    }
  }
}

fragment StateLine2 on State {
  ...StateBar
  succeeds {
    id
    date {
      ...DateExtent
    }
    predecessor {
      ...StateLine1
    }
  }
}

fragment StateLine3 on State {
  ...StateBar
  succeeds {
    id
    date {
      ...DateExtent
    }
    predecessor {
      ...StateLine2
    }
  }
}

fragment StateLine4 on State {
  ...StateBar
  succeeds {
    id
    date {
      ...DateExtent
    }
    predecessor {
      ...StateLine3
    }
  }
}

fragment StateLine5 on State {
  ...StateBar
  succeeds {
    id
    date {
      ...DateExtent
    }
    predecessor {
      ...StateLine4
    }
  }
}

fragment TenureBar on Tenure {
  id
  extent
  office {
    id
    slug
  }
  person {
    id
    slug
    names(language: $language) {
      language
      text
    }
    familyNames(language: $language) {
      language
      text
    }
  }
  period {
    ...DateExtent
    display(language: $language)
  }
}
` as unknown as TypedDocumentNode<TimelineFrameQuery, TimelineFrameQueryVariables>;

export const TimelineCountsDocument = `
query TimelineCounts($relation: ID!, $language: LanguageTag!, $filter: EventFilter, $by: TimeBucket!, $number: Boolean!, $times: Boolean!, $series: Boolean!, $landmarks: Boolean!) {
  relation(id: $relation) {
    id
    summary @include(if: $number) {
      eventCount
    }
    timeline(filter: $filter, first: 1) {
      totalCount @include(if: $number)
      histogram(by: $by) @include(if: $times) {
        before
        unplaced
        buckets {
          start
          count
        }
      }
      counts(by: [SERIES], first: 12) @include(if: $series) {
        count
        keys {
          node {
            __typename
            id
            ... on Series {
              slug
              titles(language: $language) {
                language
                text
              }
            }
          }
        }
      }
      foremost: landmarks(first: 12) @include(if: $landmarks) {
        id
      }
      landmarks(first: 60) @include(if: $landmarks) {
        id
      }
    }
  }
}
` as unknown as TypedDocumentNode<TimelineCountsQuery, TimelineCountsQueryVariables>;

export const TimelineTenuresDocument = `
query TimelineTenures($relation: ID!, $language: LanguageTag!, $after: String) {
  relation(id: $relation) {
    id
    tenures(first: 100, after: $after) {
      nodes {
        ...TenureBar
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment TenureBar on Tenure {
  id
  extent
  office {
    id
    slug
  }
  person {
    id
    slug
    names(language: $language) {
      language
      text
    }
    familyNames(language: $language) {
      language
      text
    }
  }
  period {
    ...DateExtent
    display(language: $language)
  }
}
` as unknown as TypedDocumentNode<TimelineTenuresQuery, TimelineTenuresQueryVariables>;

export const TimelineEventsDocument = `
query TimelineEvents($relation: ID!, $language: LanguageTag!, $filter: EventFilter, $first: Int!, $after: String) {
  relation(id: $relation) {
    id
    timeline(filter: $filter, order: OLDEST_FIRST, first: $first, after: $after) {
      nodes {
        ...EventMark
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      position
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment EventMark on Event {
  id
  slug
  kind
  ordinal
  titles(language: $language) {
    language
    text
  }
  shortTitles(language: $language) {
    language
    text
  }
  date {
    ...DateExtent
    display(language: $language)
  }
  alternativeDates {
    id
    standing
    date {
      ...DateExtent
      display(language: $language)
    }
  }
  hosts {
    id
    slug
  }
  places {
    id
    names(language: $language) {
      language
      text
    }
  }
  series {
    id
    slug
  }
}
` as unknown as TypedDocumentNode<TimelineEventsQuery, TimelineEventsQueryVariables>;

export const TimelineParticipantsDocument = `
query TimelineParticipants($relation: ID!, $language: LanguageTag!, $filter: EventFilter) {
  relation(id: $relation) {
    id
    timeline(filter: $filter, order: OLDEST_FIRST, first: 100) {
      nodes {
        id
        slug
        participations {
          id
          actor {
            __typename
            id
            slug
            ... on Person {
              names(language: $language) {
                language
                text
              }
            }
          }
        }
      }
    }
  }
}
` as unknown as TypedDocumentNode<TimelineParticipantsQuery, TimelineParticipantsQueryVariables>;

export const TimelineStatementsDocument = `
query TimelineStatements($relation: ID!, $language: LanguageTag!, $filter: StatementFilter, $by: TimeBucket!, $isHistogram: Boolean!, $after: String) {
  relation(id: $relation) {
    id
    statements(filter: $filter, first: 100, after: $after) {
      totalCount
      nodes @skip(if: $isHistogram) {
        ...StatementBar
      }
      pageInfo @skip(if: $isHistogram) {
        hasNextPage
        endCursor
      }
      histogram(by: $by) @include(if: $isHistogram) {
        before
        unplaced
        buckets {
          start
          end
          count
        }
      }
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment StatementBar on Statement {
  id
  date {
    ...DateExtent
    display(language: $language)
  }
  onBehalfOf {
    id
    slug
  }
  madeAt {
    id
    slug
  }
}
` as unknown as TypedDocumentNode<TimelineStatementsQuery, TimelineStatementsQueryVariables>;

export const TimelineDensityDocument = `
query TimelineDensity($relation: ID!, $by: TimeBucket!, $declarations: EventFilter, $meetings: EventFilter, $treaties: EventFilter, $measures: EventFilter, $occasions: EventFilter) {
  relation(id: $relation) {
    id
    declarations: timeline(filter: $declarations, first: 1) {
      ...LaneCounts
    }
    meetings: timeline(filter: $meetings, first: 1) {
      ...LaneCounts
    }
    treaties: timeline(filter: $treaties, first: 1) {
      ...LaneCounts
    }
    measures: timeline(filter: $measures, first: 1) {
      ...LaneCounts
    }
    occasions: timeline(filter: $occasions, first: 1) {
      ...LaneCounts
    }
  }
}

fragment LaneCounts on EventConnection {
  histogram(by: $by) {
    before
    unplaced
    buckets {
      start
      end
      count
    }
  }
}
` as unknown as TypedDocumentNode<TimelineDensityQuery, TimelineDensityQueryVariables>;

export const TimelineDensityLandmarksDocument = `
query TimelineDensityLandmarks($relation: ID!, $language: LanguageTag!, $filter: EventFilter) {
  relation(id: $relation) {
    id
    timeline(filter: $filter, first: 1) {
      landmarks(first: 40) {
        ...EventMark
      }
    }
  }
}

fragment DateExtent on HistoricalDate {
  edtf
  form
  precision
  isApproximate
  isUncertain
  earliest
  latest
  start {
    kind
    latest
  }
  end {
    kind
    earliest
  }
  candidates {
    kind
    earliest
    latest
    precision
  }
}

fragment EventMark on Event {
  id
  slug
  kind
  ordinal
  titles(language: $language) {
    language
    text
  }
  shortTitles(language: $language) {
    language
    text
  }
  date {
    ...DateExtent
    display(language: $language)
  }
  alternativeDates {
    id
    standing
    date {
      ...DateExtent
      display(language: $language)
    }
  }
  hosts {
    id
    slug
  }
  places {
    id
    names(language: $language) {
      language
      text
    }
  }
  series {
    id
    slug
  }
}
` as unknown as TypedDocumentNode<TimelineDensityLandmarksQuery, TimelineDensityLandmarksQueryVariables>;
