import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { CombinedError } from 'urql';
import { useMessages } from '../app/messages.js';
import { Failure, reasonOf } from '../app/states.js';
import { SuggestionList } from '../app/suggestion-list.js';
import type { FilterChoice } from './filter-choices.js';

/** Adds a value to a part of the filter. It offers what occurs among the events, with how many there would be. */
export function FilterField(props: {
  readonly label: string;
  /** The names of the values that it has. */
  readonly chosen?: ReactNode;
  /** Whether what is chosen takes the place of what was. */
  readonly isSingle?: boolean;
  /** null: they are being loaded. */
  readonly choices: readonly FilterChoice[] | null;
  /** Why they could not be loaded. */
  readonly failure?: CombinedError | undefined;
  readonly onRetry?: () => void;
  readonly onChoose: (value: string) => void;
  readonly onOpen?: () => void;
}): ReactNode {
  const {
    label,
    chosen: names,
    isSingle = false,
    choices,
    failure,
    onRetry = () => undefined,
    onChoose,
    onOpen,
  } = props;
  const { t, locale } = useMessages();
  // Each choice begins with a new field, which is closed and empty.
  const [chosenTimes, setChosenTimes] = useState(0);
  return (
    <ComboBox
      key={chosenTimes}
      className="filter-field"
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setChosenTimes((before) => before + 1);
        onChoose(String(key));
      }}
      onFocus={onOpen}
      menuTrigger="input"
      allowsEmptyCollection
      defaultItems={choices ?? []}
    >
      <Label>{label}</Label>
      <div className="filter-input">
        {names ? (
          <Text slot="description" className="filter-chosen">
            {names}
          </Text>
        ) : null}
        <Input
          autoFocus={chosenTimes > 0}
          placeholder={names ? (isSingle ? '' : t('finding.filter.more')) : t('finding.filter.any')}
        />
        <Button aria-label={label}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <SuggestionList className="filter-popover">
        <ListBox
          renderEmptyState={() => (
            <div className="search-note">
              {t(failure ? reasonOf(failure) : choices === null ? 'app.loading' : 'finding.filter.noChoice')}
            </div>
          )}
        >
          {(choice: FilterChoice) => (
            <ListBoxItem
              id={choice.value}
              textValue={choice.label}
              aria-label={`${choice.label}, ${t('finding.events', { count: choice.count })}`}
            >
              {choice.label} <small>{new Intl.NumberFormat(locale).format(choice.count)}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </SuggestionList>
      {failure ? <Failure error={failure} onRetry={onRetry} /> : null}
    </ComboBox>
  );
}
