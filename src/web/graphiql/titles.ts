const UNTITLED = 'Untitled';

/** The title of a tab, in words: "Life of a treaty" for the operation LifeOfATreaty. */
export function titleOf(operationName: string | null | undefined): string {
  const words = (operationName ?? '')
    .split(/_+|(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter((word) => word !== '')
    .map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()));
  const text = words.join(' ');
  return text === '' ? UNTITLED : text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title as part of the name of a file. */
export function fileNameOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'result'
  );
}
