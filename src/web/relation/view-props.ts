/** What each view of a relation is given. */
export interface ViewProps {
  readonly slug: string;
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
  readonly onKeys: () => void;
  readonly onOpen: (slug: string) => void;
  /** Told which events are shown, in order, so that one can go from one to the next. */
  readonly onOrder: (slugs: readonly string[]) => void;
}
