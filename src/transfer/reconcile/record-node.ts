/** A record as the public schema returns it, with the fields that were selected. */
export interface RecordNode extends NamedNode {
  readonly __typename: string;
  readonly status?: string;
  readonly slug?: string;
  readonly labelIn?: string;
  readonly note?: string | null;
  readonly description?: string | null;
  readonly descriptionIn?: string | null;
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly familyNames?: readonly TextNode[];
  readonly placeKind?: string;
  readonly organizationKind?: string;
  readonly topicKind?: string;
  readonly eventKind?: string;
  readonly sourceKind?: string;
  readonly countryCode?: string | null;
  readonly location?: { readonly latitude: number; readonly longitude: number } | null;
  readonly existence?: DateNode | null;
  readonly born?: DateNode | null;
  readonly died?: DateNode | null;
  readonly date?: DateNode;
  readonly publishedOn?: DateNode | null;
  readonly state?: NamedNode | null;
  readonly seat?: NamedNode | null;
  readonly parent?: NamedNode | null;
  readonly within?: NamedNode | null;
  readonly body?: NamedNode | null;
  readonly series?: NamedNode | null;
  readonly publishedBy?: NamedNode | null;
  readonly members?: readonly NamedNode[];
  readonly parties?: readonly NamedNode[];
  readonly places?: readonly NamedNode[];
  readonly topics?: readonly NamedNode[];
  readonly tenures?: readonly { readonly office: NamedNode }[];
  readonly officeTenures?: { readonly nodes: readonly { readonly person: NamedNode }[] };
  readonly participations?: readonly { readonly actor: NamedNode }[];
  readonly url?: string | null;
  readonly publisher?: string;
  readonly sourceLanguage?: string;
  readonly shortTitles?: readonly TextNode[];
}

/** A record as far as it is named. */
export interface NamedNode {
  readonly __typename?: string;
  readonly id: string;
  readonly label: string;
  readonly names?: readonly TextNode[];
  readonly titles?: readonly TextNode[];
  readonly aliases?: readonly TextNode[];
  readonly officialNames?: readonly TextNode[];
  readonly iso3166Alpha2?: string | null;
  readonly iso3166Alpha3?: string | null;
}

export interface TextNode {
  readonly language: string;
  readonly text: string;
}

export interface DateNode {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly display?: string;
}

/** All that a record is called, as it is written, each once. */
export function namesOf(node: NamedNode & Pick<RecordNode, 'shortTitles'>): readonly TextNode[] {
  const { names = [], titles = [], officialNames = [], shortTitles = [], aliases = [] } = node;
  const all = [...names, ...titles, ...officialNames, ...shortTitles, ...aliases];
  return [...new Map(all.map((text) => [text.text, text])).values()];
}

/** The codes of a state. */
export function codesOf({ iso3166Alpha2, iso3166Alpha3 }: NamedNode): readonly string[] {
  return [iso3166Alpha2, iso3166Alpha3].filter((code) => typeof code === 'string');
}
