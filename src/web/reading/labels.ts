import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useMessages } from '../app/messages.js';
import { LabelsDocument } from '../graphql/documents.js';

/** The name of a value of an enum in the interface's language; the value itself until the names are there. */
export type LabelOf = (enumName: string, value: string) => string;

/** The names of enum values; null until they are there. They are asked for once in each language. */
export function useLabels(): LabelOf | null {
  const { language } = useMessages();
  const [{ data, error }] = useQuery({ query: LabelsDocument, variables: { language } });
  return useMemo(() => {
    if (data === undefined && error === undefined) return null;
    const labels = new Map(data?.enumLabels.map((one) => [`${one.enum}.${one.value}`, one.label]));
    return (enumName, value) => labels.get(`${enumName}.${value}`) ?? value;
  }, [data, error]);
}

/** A label within a sentence: names of enum values begin with a capital letter. */
export function inSentence(label: string, locale: string): string {
  // An abbreviation keeps its capitals.
  if (/^\p{Lu}{2}/u.test(label)) return label;
  const [first = '', ...rest] = label;
  return first.toLocaleLowerCase(locale) + rest.join('');
}
