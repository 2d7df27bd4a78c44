import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { AriaProvider } from './aria-provider.js';
import type { ChoiceProps } from './choice-props.js';

/** The menu of a choice, open at first. */
export function ChoiceMenu({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <AriaProvider>
      <Select
        className="choice"
        defaultOpen
        value={value}
        onChange={(key) => {
          if (key !== null) onChange(String(key));
        }}
      >
        <Label className="visually-hidden">{label}</Label>
        <Button autoFocus>
          <SelectValue />
          <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="popover">
          <ListBox>
            {options.map(({ value: id, name, lang }) => (
              <ListBoxItem key={id} id={id} textValue={name}>
                <span lang={lang}>{name}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </AriaProvider>
  );
}
