export interface Option {
  readonly value: string;
  readonly name: string;
  readonly lang?: string;
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}
