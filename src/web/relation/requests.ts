import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';

/** A request to the service. Two with the same key are the same. */
export interface Request<Data = unknown> {
  readonly key: string;
  /** Of the operation. */
  readonly name: string;
  readonly document: TypedDocumentNode<Data, AnyVariables>;
  readonly variables: AnyVariables;
}

export function request<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Request<Data> {
  // Operations are bundled as text.
  const name = /\bquery (\w+)/.exec(document as unknown as string)?.[1] ?? '';
  return {
    name,
    key: `${name} ${JSON.stringify(variables)}`,
    document: document as TypedDocumentNode<Data, AnyVariables>,
    variables,
  };
}

/** What came of a request. */
export interface Outcome {
  readonly data: unknown;
  readonly error: CombinedError | null;
}

export type Outcomes = ReadonlyMap<string, Outcome>;

/** The data of a request that was answered. */
export function dataOf<Data>(outcomes: Outcomes, { key }: Request<Data>): Data | null {
  return (outcomes.get(key)?.data as Data | undefined) ?? null;
}

/** Whether a request was answered, but without data. */
export function hasFailed(outcomes: Outcomes, one: Request): boolean {
  return outcomes.has(one.key) && dataOf(outcomes, one) === null;
}
