import { lazy, Suspense, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { ChoiceProps } from './choice-props.js';

const loadMenu = async (): Promise<{ default: ComponentType<ChoiceProps> }> => ({
  default: (await import('./choice-menu.js')).ChoiceMenu,
});
const ChoiceMenu = lazy(loadMenu);

/** A menu of a few options. Until it is first opened it is a plain button, so that the page opens fast. */
export function Choice(props: ChoiceProps): ReactNode {
  const [isStarted, setStarted] = useState(false);
  const { label, value, options } = props;
  const prepare = (): void => {
    void loadMenu();
  };
  const chosen = options.find((option) => option.value === value);
  const button = (
    <div className="choice">
      <button
        type="button"
        aria-haspopup="listbox"
        aria-label={`${chosen?.name ?? ''} ${label}`}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => {
          setStarted(true);
        }}
      >
        <span lang={chosen?.lang}>{chosen?.name}</span>
        <span aria-hidden="true">▾</span>
      </button>
    </div>
  );
  return isStarted ? (
    <Suspense fallback={button}>
      <ChoiceMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
