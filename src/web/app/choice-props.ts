export interface Option {
  readonly value: string;
  readonly name: string;
  readonly lang?: string;
  /** What stands for it where there is little room: a code or a sign. */
  readonly short?: string;
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}
