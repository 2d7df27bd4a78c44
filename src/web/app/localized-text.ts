/** A text and the language that it is in, as the API's plural fields have it. */
export interface LocalizedText {
  readonly language: string;
  readonly text: string;
}
