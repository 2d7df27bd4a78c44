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

export type ChangeKind = 'CREATED' | 'REINSTATED' | 'RETRACTED' | 'UPDATED';

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
      names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
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
    summary: { __typename?: 'RelationSummary'; eventCount: number };
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
            predecessor: { __typename?: 'State'; id: string; slug: string };
          }>;
        };
      }>;
    }>;
    timeline: {
      __typename?: 'EventConnection';
      totalCount: number;
      position: string;
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
          hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        };
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
    nodes: Array<{ __typename?: 'Relation'; id: string; slug: string; title: string }>;
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
    nodes: Array<{
      __typename?: 'Relation';
      id: string;
      slug: string;
      titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      timeline: { __typename?: 'EventConnection'; totalCount: number };
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
        side: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
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
        side: {
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        } | null;
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
      side: {
        __typename?: 'State';
        id: string;
        slug: string;
        names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
      } | null;
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
  publishedOn: { __typename?: 'HistoricalDate'; edtf: string; display: string } | null;
  titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
};

export type ReadCitationFragment = {
  __typename?: 'Citation';
  id: string;
  basis: Basis;
  supports: Array<EventAspect>;
  locator: { __typename?: 'Locator'; page: number | null; paragraph: number | null } | null;
  side: {
    __typename?: 'State';
    id: string;
    slug: string;
    names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
  } | null;
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
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          slug: string;
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
  today: EventFilter;
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
        parties: Array<{
          __typename?: 'State';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }>;
        summary: {
          __typename?: 'RelationSummary';
          eventCount: number;
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
        timeline: {
          __typename?: 'EventConnection';
          histogram: {
            __typename?: 'Histogram';
            before: number;
            unplaced: number;
            buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
          };
        };
      };
    }>;
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
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
  }>;
  hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
  places: Array<{
    __typename?: 'Place';
    id: string;
    slug: string;
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

export type StatementBarFragment = {
  __typename?: 'Statement';
  id: string;
  slug: string;
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
  onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
  madeAt: { __typename?: 'Event'; id: string; slug: string } | null;
};

export type TimelineFrameQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
  by: TimeBucket;
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
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
    summary: {
      __typename?: 'RelationSummary';
      eventCount: number;
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
    };
    timeline: {
      __typename?: 'EventConnection';
      totalCount: number;
      position: string;
      histogram: {
        __typename?: 'Histogram';
        before: number;
        unplaced: number;
        buckets: Array<{ __typename?: 'HistogramBucket'; start: string; end: string; count: number }>;
      };
      counts: Array<{
        __typename?: 'EventCount';
        count: number;
        keys: Array<{
          __typename?: 'DimensionKey';
          node:
            | { __typename?: 'Event'; id: string }
            | { __typename?: 'Group'; id: string }
            | { __typename?: 'Office'; id: string }
            | { __typename?: 'Organization'; id: string }
            | { __typename?: 'Person'; id: string }
            | { __typename?: 'Place'; id: string }
            | { __typename?: 'Relation'; id: string }
            | {
                __typename?: 'Series';
                slug: string;
                id: string;
                titles: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
              }
            | { __typename?: 'Source'; id: string }
            | { __typename?: 'State'; id: string }
            | { __typename?: 'Statement'; id: string }
            | { __typename?: 'Tenure'; id: string }
            | { __typename?: 'Topic'; id: string }
            | null;
        }>;
      }>;
      foremost: Array<{ __typename?: 'Event'; id: string; slug: string }>;
      landmarks: Array<{ __typename?: 'Event'; id: string; slug: string }>;
    };
  } | null;
  enumLabels: Array<{ __typename?: 'EnumLabel'; enum: string; value: string; label: string }>;
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
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          slug: string;
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

export type TimelineRoundsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<EventFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type TimelineRoundsQuery = {
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
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }>;
        series: { __typename?: 'Series'; id: string; slug: string } | null;
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type TimelineStatementsQueryVariables = Exact<{
  relation: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
  filter?: InputMaybe<StatementFilter>;
  by: TimeBucket;
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
      nodes: Array<{
        __typename?: 'Statement';
        id: string;
        slug: string;
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
        onBehalfOf: Array<{ __typename?: 'State'; id: string; slug: string }>;
        madeAt: { __typename?: 'Event'; id: string; slug: string } | null;
      }>;
      pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
      histogram: {
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
  language: Scalars['LanguageTag']['input'];
  by: TimeBucket;
  filter?: InputMaybe<EventFilter>;
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
    whole: {
      __typename?: 'EventConnection';
      totalCount: number;
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
        }>;
        hosts: Array<{ __typename?: 'State'; id: string; slug: string }>;
        places: Array<{
          __typename?: 'Place';
          id: string;
          slug: string;
          names: Array<{ __typename?: 'LocalizedText'; language: string; text: string }>;
        }>;
        series: { __typename?: 'Series'; id: string; slug: string } | null;
      }>;
    };
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

export const FacetFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Facet' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '300' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'keys' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
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
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Group' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Topic' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FacetFragment, unknown>;
export const DateExtentFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DateExtentFragment, unknown>;
export const ListedEventFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ListedEvent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ListedEventFragment, unknown>;
export const SearchHitFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SearchHit' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
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
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'kindLabel' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'relations' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'paraphrases' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'madeAt' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'mentionedEvents' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Group' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Topic' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Relation' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchHitFragment, unknown>;
export const ReadPlaceFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadPlace' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'location' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadPlaceFragment, unknown>;
export const ActorLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ActorLineFragment, unknown>;
export const ReadSourceFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadSourceFragment, unknown>;
export const ReadStatementFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadStatementFragment, unknown>;
export const StatementPageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StatementPageFragment, unknown>;
export const ReadDateFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
} as unknown as DocumentNode<ReadDateFragment, unknown>;
export const EventLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
} as unknown as DocumentNode<EventLineFragment, unknown>;
export const MentionPageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MentionPageFragment, unknown>;
export const BacklinkPageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'BacklinkPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventLinkConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'event' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BacklinkPageFragment, unknown>;
export const EventPageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EventPageFragment, unknown>;
export const SourcePageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SourcePage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SourceConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SourcePageFragment, unknown>;
export const ReadAliasFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadAlias' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Alias' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadAliasFragment, unknown>;
export const ReadNotesFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadNotesFragment, unknown>;
export const ReadCoverageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadCoverage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Coverage' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadCoverageFragment, unknown>;
export const OfficeLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OfficeLineFragment, unknown>;
export const ReadTenureFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadTenureFragment, unknown>;
export const ReadTenuresFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TenureConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadTenure' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadTenuresFragment, unknown>;
export const OfficePageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficePage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'OfficeConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tenures' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'on' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '2' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'edges' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'person' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OfficePageFragment, unknown>;
export const SeriesLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SeriesLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SeriesLineFragment, unknown>;
export const ReadImageFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadImage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Image' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'licence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'licenceUrl' } },
          { kind: 'Field', name: { kind: 'Name', value: 'width' } },
          { kind: 'Field', name: { kind: 'Name', value: 'height' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alts' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadImageFragment, unknown>;
export const ReadCitationFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadCitation' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Citation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'supports' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'locator' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'side' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assertedBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'source' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadCitationFragment, unknown>;
export const ReadStateFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadStateFragment, unknown>;
export const EventMarkFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventMark' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shortTitles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alternativeDates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'standing' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'series' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EventMarkFragment, unknown>;
export const StateBarFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StateBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'existence' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StateBarFragment, unknown>;
export const TenureBarFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TenureBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'familyNames' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TenureBarFragment, unknown>;
export const StatementBarFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'madeAt' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StatementBarFragment, unknown>;
export const LaneCountsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LaneCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'histogram' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unplaced' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'buckets' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LaneCountsFragment, unknown>;
export const FacetDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Facet' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventDimension' } },
              },
            },
          },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Facet' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Facet' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '300' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'keys' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
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
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Group' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Topic' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FacetQuery, FacetQueryVariables>;
export const CountOfEventsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CountOfEvents' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'totalCount' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CountOfEventsQuery, CountOfEventsQueryVariables>;
export const SideStatesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SideStates' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parties' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'names' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'succeeds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'predecessor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'names' },
                                    arguments: [
                                      {
                                        kind: 'Argument',
                                        name: { kind: 'Name', value: 'language' },
                                        value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                      },
                                    ],
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SideStatesQuery, SideStatesQueryVariables>;
export const ActorNameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ActorName' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
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
            name: { kind: 'Name', value: 'actor' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
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
} as unknown as DocumentNode<ActorNameQuery, ActorNameQueryVariables>;
export const PlaceNameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PlaceName' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
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
            name: { kind: 'Name', value: 'place' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
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
} as unknown as DocumentNode<PlaceNameQuery, PlaceNameQueryVariables>;
export const TopicNameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TopicName' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
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
            name: { kind: 'Name', value: 'topic' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
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
} as unknown as DocumentNode<TopicNameQuery, TopicNameQueryVariables>;
export const SeriesNameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SeriesName' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
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
            name: { kind: 'Name', value: 'series' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
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
} as unknown as DocumentNode<SeriesNameQuery, SeriesNameQueryVariables>;
export const FilterLabelsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'FilterLabels' },
      variableDefinitions: [
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
            name: { kind: 'Name', value: 'enumLabels' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'enums' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'EventKind', block: false },
                    { kind: 'StringValue', value: 'Confidence', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'enum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                { kind: 'Field', name: { kind: 'Name', value: 'label' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FilterLabelsQuery, FilterLabelsQueryVariables>;
export const KindYearsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'KindYears' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventDimension' } },
              },
            },
          },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'counts' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'by' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '5000' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'keys' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'dimension' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<KindYearsQuery, KindYearsQueryVariables>;
export const RelationSpanDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RelationSpan' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'summary' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'first' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'last' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RelationSpanQuery, RelationSpanQueryVariables>;
export const EventListDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'EventList' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'title' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'summary' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'eventCount' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parties' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'succeeds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'predecessor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'succeeds' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'predecessor' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'order' },
                      value: { kind: 'EnumValue', value: 'OLDEST_FIRST' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'edges' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ListedEvent' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ListedEvent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EventListQuery, EventListQueryVariables>;
export const OnThisDayDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OnThisDay' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'events' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'order' },
                value: { kind: 'EnumValue', value: 'OLDEST_FIRST' },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ListedEvent' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ListedEvent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OnThisDayQuery, OnThisDayQueryVariables>;
export const RelationNamesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RelationNames' },
      variableDefinitions: [
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
            name: { kind: 'Name', value: 'relations' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'title' },
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
      },
    },
  ],
} as unknown as DocumentNode<RelationNamesQuery, RelationNamesQueryVariables>;
export const SearchDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Search' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
          type: {
            kind: 'ListType',
            type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'RecordKind' } } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'search' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'text' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'kinds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'matched' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SearchHit' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SearchHit' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
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
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'kindLabel' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'relations' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'paraphrases' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'madeAt' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'mentionedEvents' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Group' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Topic' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Relation' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'texts' },
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SearchTimelinesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SearchTimelines' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } } },
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
            name: { kind: 'Name', value: 'relations' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'titles' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'timeline' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'filter' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '1' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'totalCount' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchTimelinesQuery, SearchTimelinesQueryVariables>;
export const ChangesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'Changes' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'RecordKind' } } },
            },
          },
          defaultValue: {
            kind: 'ListValue',
            values: [
              { kind: 'EnumValue', value: 'EVENT' },
              { kind: 'EnumValue', value: 'STATEMENT' },
            ],
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'kinds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                { kind: 'Field', name: { kind: 'Name', value: 'effect' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'subject' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'event' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ChangesSubscription, ChangesSubscriptionVariables>;
export const RecordPositionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RecordPosition' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'events' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '1' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'position' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'version' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecordPositionQuery, RecordPositionQueryVariables>;
export const ReadEventDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadEvent' },
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
            name: { kind: 'Name', value: 'event' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'kindLabel' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'titles' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'summaries' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'notes' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'dateBasis' } },
                { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
                { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anniversaryNumber' } },
                { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'series' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'titles' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'hosts' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'places' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadPlace' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'within' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadPlace' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topics' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'names' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'image' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadImage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'relations' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'alternativeDates' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'standing' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'calendar' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'dateInCalendar' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'written' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'date' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'reasons' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'citations' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadCitation' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'participations' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'roleLabel' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'actor' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'seat' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'parent' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'onBehalfOf' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'offices' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'citations' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadCitation' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'links' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'event' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'backlinks' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '16' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'BacklinkPage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'citations' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadCitation' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementPage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'mentions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '3' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadPlace' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'location' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadImage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Image' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'licence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'licenceUrl' } },
          { kind: 'Field', name: { kind: 'Name', value: 'width' } },
          { kind: 'Field', name: { kind: 'Name', value: 'height' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alts' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadCitation' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Citation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'supports' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'locator' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'side' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assertedBy' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'source' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'BacklinkPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventLinkConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'event' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadEventQuery, ReadEventQueryVariables>;
export const MoreStatementsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreStatements' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'event' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreStatementsQuery, MoreStatementsQueryVariables>;
export const MoreMentionsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreMentions' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'event' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'mentions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '10' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreMentionsQuery, MoreMentionsQueryVariables>;
export const MoreBacklinksDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreBacklinks' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'event' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'backlinks' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '50' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'BacklinkPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'BacklinkPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventLinkConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'event' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreBacklinksQuery, MoreBacklinksQueryVariables>;
export const RecordHistoryDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RecordHistory' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'before' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'revisions' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'last' },
                            value: { kind: 'IntValue', value: '10' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'before' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'before' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'edges' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'committedAt' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'author' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'changes' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasPreviousPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'startCursor' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecordHistoryQuery, RecordHistoryQueryVariables>;
export const RecordNamesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RecordNames' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
            },
          },
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
            name: { kind: 'Name', value: 'nodes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'ids' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
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
      },
    },
  ],
} as unknown as DocumentNode<RecordNamesQuery, RecordNamesQueryVariables>;
export const ReadActorDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadActor' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'actor' },
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
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadNotes' } },
                { kind: 'Field', name: { kind: 'Name', value: 'wikidataId' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'aliases' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadAlias' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventPage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '5' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'descriptions' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'born' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'died' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'image' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadImage' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tenures' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadTenure' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'existence' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'officialNames' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'iso3166Alpha3' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'image' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadImage' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'relations' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'edges' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
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
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'summary' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'eventCount' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'succeeds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'notes' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'language' },
                                  value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'predecessor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'settledBy' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'succeededBy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'notes' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'language' },
                                  value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'successor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'settledBy' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'offices' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficePage' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'existence' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'parent' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'seat' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'image' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadImage' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'offices' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficePage' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Group' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'members' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadAlias' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Alias' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadImage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Image' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'credit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'licence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'licenceUrl' } },
          { kind: 'Field', name: { kind: 'Name', value: 'width' } },
          { kind: 'Field', name: { kind: 'Name', value: 'height' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alts' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficePage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'OfficeConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tenures' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'on' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '2' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'edges' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'person' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadActorQuery, ReadActorQueryVariables>;
export const ReadPublisherDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadPublisher' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sources' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'publishers' },
                      value: {
                        kind: 'ListValue',
                        values: [{ kind: 'Variable', name: { kind: 'Name', value: 'slug' } }],
                      },
                    },
                  ],
                },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '10' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SourcePage' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SourcePage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SourceConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadPublisherQuery, ReadPublisherQueryVariables>;
export const MoreOfActorDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreOfActor' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'actor' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreOfActorQuery, MoreOfActorQueryVariables>;
export const MoreActorStatementsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreActorStatements' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'actor' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '10' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreActorStatementsQuery, MoreActorStatementsQueryVariables>;
export const MoreRelationsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreRelations' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'actor' },
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
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'relations' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'after' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'edges' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
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
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'summary' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'eventCount' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreRelationsQuery, MoreRelationsQueryVariables>;
export const MoreOfficesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreOffices' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'actor' },
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
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'offices' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'after' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficePage' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'offices' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'after' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficePage' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficePage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'OfficeConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tenures' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'on' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '2' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'edges' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'person' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreOfficesQuery, MoreOfficesQueryVariables>;
export const ReadOfficeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadOffice' },
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
            name: { kind: 'Name', value: 'office' },
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
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadNotes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'body' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'coverage' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadCoverage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tenures' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '50' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadTenures' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadCoverage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Coverage' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TenureConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadTenure' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadOfficeQuery, ReadOfficeQueryVariables>;
export const MoreTenuresDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreTenures' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tenures' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '50' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadTenures' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OfficeLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Office' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OfficeLine' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadTenures' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TenureConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadTenure' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreTenuresQuery, MoreTenuresQueryVariables>;
export const ReadSeriesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadSeries' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'series' },
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
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SeriesLine' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadNotes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'aliases' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadAlias' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parties' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'coverage' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadCoverage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'foundedBy' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'succeeds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SeriesLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'succeededBy' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SeriesLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'events' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '30' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SeriesLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadAlias' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Alias' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadCoverage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Coverage' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadSeriesQuery, ReadSeriesQueryVariables>;
export const ReadSourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadSource' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'source' },
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
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadNotes' } },
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
                { kind: 'Field', name: { kind: 'Name', value: 'sha256' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'publishedBy' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'repostOf' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'events' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventPage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '5' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadSourceQuery, ReadSourceQueryVariables>;
export const MoreSourceStatementsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreSourceStatements' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'source' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '10' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreSourceStatementsQuery, MoreSourceStatementsQueryVariables>;
export const ReadTopicDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadTopic' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'topic' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadNotes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'events' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventPage' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '5' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadTopicQuery, ReadTopicQueryVariables>;
export const MoreTopicStatementsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MoreTopicStatements' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'topic' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '10' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'MentionPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadSource' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Source' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'url' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'publishedOn' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadStatement' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'paraphrases' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'actor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'citations' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'locator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'page' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraph' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'side' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'source' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadSource' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MentionPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadStatement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'madeAt' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MoreTopicStatementsQuery, MoreTopicStatementsQueryVariables>;
export const ReadPlaceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadPlace' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'place' },
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
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadPlace' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadNotes' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'wikidataId' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'aliases' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadAlias' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'within' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadPlace' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'state' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorLine' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'events' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'display' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'displayPrecision' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadDate' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadPlace' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'location' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadNotes' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Versioned' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'notes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadAlias' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Alias' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'language' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventPage' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'edges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventLine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadPlaceQuery, ReadPlaceQueryVariables>;
export const ReadPlacesWithinDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadPlacesWithin' },
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'within' },
                      value: {
                        kind: 'ListValue',
                        values: [{ kind: 'Variable', name: { kind: 'Name', value: 'slug' } }],
                      },
                    },
                  ],
                },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadPlace' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadPlace' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Place' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'location' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadPlacesWithinQuery, ReadPlacesWithinQueryVariables>;
export const RelationSidesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RelationSides' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parties' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadState' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'succeeds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'predecessor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadState' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'succeeds' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'predecessor' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReadState' } },
                                              {
                                                kind: 'Field',
                                                name: { kind: 'Name', value: 'succeeds' },
                                                selectionSet: {
                                                  kind: 'SelectionSet',
                                                  selections: [
                                                    { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                                    {
                                                      kind: 'Field',
                                                      name: { kind: 'Name', value: 'predecessor' },
                                                      selectionSet: {
                                                        kind: 'SelectionSet',
                                                        selections: [
                                                          {
                                                            kind: 'FragmentSpread',
                                                            name: { kind: 'Name', value: 'ReadState' },
                                                          },
                                                          {
                                                            kind: 'Field',
                                                            name: { kind: 'Name', value: 'succeeds' },
                                                            selectionSet: {
                                                              kind: 'SelectionSet',
                                                              selections: [
                                                                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                                                {
                                                                  kind: 'Field',
                                                                  name: { kind: 'Name', value: 'predecessor' },
                                                                  selectionSet: {
                                                                    kind: 'SelectionSet',
                                                                    selections: [
                                                                      {
                                                                        kind: 'FragmentSpread',
                                                                        name: { kind: 'Name', value: 'ReadState' },
                                                                      },
                                                                    ],
                                                                  },
                                                                },
                                                              ],
                                                            },
                                                          },
                                                        ],
                                                      },
                                                    },
                                                  ],
                                                },
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReadState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RelationSidesQuery, RelationSidesQueryVariables>;
export const LabelsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Labels' },
      variableDefinitions: [
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
            name: { kind: 'Name', value: 'enumLabels' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'enums' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'ActorKind', block: false },
                    { kind: 'StringValue', value: 'Basis', block: false },
                    { kind: 'StringValue', value: 'Calendar', block: false },
                    { kind: 'StringValue', value: 'ChangeKind', block: false },
                    { kind: 'StringValue', value: 'ClaimStanding', block: false },
                    { kind: 'StringValue', value: 'Confidence', block: false },
                    { kind: 'StringValue', value: 'CoverageStatus', block: false },
                    { kind: 'StringValue', value: 'EventAspect', block: false },
                    { kind: 'StringValue', value: 'EventKind', block: false },
                    { kind: 'StringValue', value: 'EventLinkKind', block: false },
                    { kind: 'StringValue', value: 'OrganizationKind', block: false },
                    { kind: 'StringValue', value: 'ParticipantRole', block: false },
                    { kind: 'StringValue', value: 'PlaceKind', block: false },
                    { kind: 'StringValue', value: 'SourceKind', block: false },
                    { kind: 'StringValue', value: 'StatementKind', block: false },
                    { kind: 'StringValue', value: 'Status', block: false },
                    { kind: 'StringValue', value: 'TenureExtent', block: false },
                    { kind: 'StringValue', value: 'TopicKind', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'enum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                { kind: 'Field', name: { kind: 'Name', value: 'label' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LabelsQuery, LabelsQueryVariables>;
export const ChangedEventsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ChangedEvents' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
            },
          },
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
            name: { kind: 'Name', value: 'nodes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'ids' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventMark' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ListedEvent' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventMark' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shortTitles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alternativeDates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'standing' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'series' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ListedEvent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kindLabel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ChangedEventsQuery, ChangedEventsQueryVariables>;
export const StartDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Start' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'relations' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'titles' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'language' },
                                  value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'parties' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'names' },
                                    arguments: [
                                      {
                                        kind: 'Argument',
                                        name: { kind: 'Name', value: 'language' },
                                        value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                      },
                                    ],
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'summary' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'eventCount' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'first' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'date' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'last' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'titles' },
                                          arguments: [
                                            {
                                              kind: 'Argument',
                                              name: { kind: 'Name', value: 'language' },
                                              value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                            },
                                          ],
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                            ],
                                          },
                                        },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'date' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                                              {
                                                kind: 'Field',
                                                name: { kind: 'Name', value: 'display' },
                                                arguments: [
                                                  {
                                                    kind: 'Argument',
                                                    name: { kind: 'Name', value: 'language' },
                                                    value: {
                                                      kind: 'Variable',
                                                      name: { kind: 'Name', value: 'language' },
                                                    },
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
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'timeline' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'first' },
                                  value: { kind: 'IntValue', value: '1' },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'histogram' },
                                    arguments: [
                                      {
                                        kind: 'Argument',
                                        name: { kind: 'Name', value: 'by' },
                                        value: { kind: 'EnumValue', value: 'DECADE' },
                                      },
                                    ],
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'unplaced' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'buckets' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'events' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'order' },
                value: { kind: 'EnumValue', value: 'NEWEST_FIRST' },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '3' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'titles' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'language' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'date' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'display' },
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
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StartQuery, StartQueryVariables>;
export const TimelineFrameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineFrame' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'TimeBucket' } } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'title' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parties' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StateBar' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'succeeds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'predecessor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StateBar' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'succeeds' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'date' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                                            ],
                                          },
                                        },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'predecessor' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StateBar' } },
                                              {
                                                kind: 'Field',
                                                name: { kind: 'Name', value: 'succeeds' },
                                                selectionSet: {
                                                  kind: 'SelectionSet',
                                                  selections: [
                                                    { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                                    {
                                                      kind: 'Field',
                                                      name: { kind: 'Name', value: 'date' },
                                                      selectionSet: {
                                                        kind: 'SelectionSet',
                                                        selections: [
                                                          {
                                                            kind: 'FragmentSpread',
                                                            name: { kind: 'Name', value: 'DateExtent' },
                                                          },
                                                        ],
                                                      },
                                                    },
                                                    {
                                                      kind: 'Field',
                                                      name: { kind: 'Name', value: 'predecessor' },
                                                      selectionSet: {
                                                        kind: 'SelectionSet',
                                                        selections: [
                                                          {
                                                            kind: 'FragmentSpread',
                                                            name: { kind: 'Name', value: 'StateBar' },
                                                          },
                                                        ],
                                                      },
                                                    },
                                                  ],
                                                },
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'offices' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '12' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'titles' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'language' },
                                  value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'body' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                  {
                                    kind: 'InlineFragment',
                                    typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Organization' } },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'seat' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                            ],
                                          },
                                        },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'parent' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                              {
                                                kind: 'InlineFragment',
                                                typeCondition: {
                                                  kind: 'NamedType',
                                                  name: { kind: 'Name', value: 'Organization' },
                                                },
                                                selectionSet: {
                                                  kind: 'SelectionSet',
                                                  selections: [
                                                    {
                                                      kind: 'Field',
                                                      name: { kind: 'Name', value: 'parent' },
                                                      selectionSet: {
                                                        kind: 'SelectionSet',
                                                        selections: [
                                                          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                                          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                                        ],
                                                      },
                                                    },
                                                  ],
                                                },
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tenures' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'TenureBar' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'summary' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'eventCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'first' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'last' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'histogram' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'by' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unplaced' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'buckets' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'counts' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'by' },
                            value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'SERIES' }] },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '12' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'keys' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'node' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Series' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                              {
                                                kind: 'Field',
                                                name: { kind: 'Name', value: 'titles' },
                                                arguments: [
                                                  {
                                                    kind: 'Argument',
                                                    name: { kind: 'Name', value: 'language' },
                                                    value: {
                                                      kind: 'Variable',
                                                      name: { kind: 'Name', value: 'language' },
                                                    },
                                                  },
                                                ],
                                                selectionSet: {
                                                  kind: 'SelectionSet',
                                                  selections: [
                                                    { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                                    { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                                  ],
                                                },
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'foremost' },
                        name: { kind: 'Name', value: 'landmarks' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '12' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'landmarks' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '60' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enumLabels' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'enums' },
                value: { kind: 'ListValue', values: [{ kind: 'StringValue', value: 'EventKind', block: false }] },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'enum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                { kind: 'Field', name: { kind: 'Name', value: 'label' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StateBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'State' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'existence' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TenureBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'familyNames' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
} as unknown as DocumentNode<TimelineFrameQuery, TimelineFrameQueryVariables>;
export const TimelineTenuresDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineTenures' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tenures' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'TenureBar' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'TenureBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tenure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extent' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'familyNames' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'period' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
} as unknown as DocumentNode<TimelineTenuresQuery, TimelineTenuresQueryVariables>;
export const TimelineEventsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineEvents' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'order' },
                      value: { kind: 'EnumValue', value: 'OLDEST_FIRST' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventMark' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventMark' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shortTitles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alternativeDates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'standing' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'series' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimelineEventsQuery, TimelineEventsQueryVariables>;
export const TimelineParticipantsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineParticipants' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'order' },
                      value: { kind: 'EnumValue', value: 'OLDEST_FIRST' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'participations' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'actor' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              {
                                                kind: 'Field',
                                                name: { kind: 'Name', value: 'names' },
                                                arguments: [
                                                  {
                                                    kind: 'Argument',
                                                    name: { kind: 'Name', value: 'language' },
                                                    value: {
                                                      kind: 'Variable',
                                                      name: { kind: 'Name', value: 'language' },
                                                    },
                                                  },
                                                ],
                                                selectionSet: {
                                                  kind: 'SelectionSet',
                                                  selections: [
                                                    { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                                    { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                                  ],
                                                },
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimelineParticipantsQuery, TimelineParticipantsQueryVariables>;
export const TimelineRoundsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineRounds' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'order' },
                      value: { kind: 'EnumValue', value: 'OLDEST_FIRST' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventMark' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventMark' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shortTitles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alternativeDates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'standing' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'series' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimelineRoundsQuery, TimelineRoundsQueryVariables>;
export const TimelineStatementsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineStatements' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'TimeBucket' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statements' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementBar' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'histogram' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'by' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unplaced' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'buckets' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementBar' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'onBehalfOf' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'madeAt' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimelineStatementsQuery, TimelineStatementsQueryVariables>;
export const TimelineDensityDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimelineDensity' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'LanguageTag' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'TimeBucket' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'declarations' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'meetings' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'treaties' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'measures' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'occasions' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EventFilter' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'relation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'whole' },
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'landmarks' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '40' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventMark' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'declarations' },
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'declarations' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LaneCounts' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'meetings' },
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'meetings' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LaneCounts' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'treaties' },
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'treaties' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LaneCounts' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'measures' },
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'measures' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LaneCounts' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'occasions' },
                  name: { kind: 'Name', value: 'timeline' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'filter' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'occasions' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LaneCounts' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DateExtent' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'HistoricalDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'edtf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'form' } },
          { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isApproximate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isUncertain' } },
          { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'start' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'end' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'candidates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventMark' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Event' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'titles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shortTitles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'language' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'date' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'alternativeDates' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'standing' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DateExtent' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'display' },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'hosts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'language' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'language' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'series' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LaneCounts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EventConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'histogram' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unplaced' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'buckets' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'end' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimelineDensityQuery, TimelineDensityQueryVariables>;
