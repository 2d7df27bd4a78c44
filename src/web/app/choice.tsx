import { Suspense, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { ChoiceProps } from './choice-props.js';
import { lazyPart } from './lazy-part.js';
import { FaultBoundary } from './states.js';

const loadMenu = async (): Promise<ComponentType<ChoiceProps>> => (await import('./choice-menu.js')).ChoiceMenu;
const ChoiceMenu = lazyPart(loadMenu);

/** A menu of a few options. Until it is first opened it is a plain button, so that the page opens fast. */
export function Choice(props: ChoiceProps): ReactNode {
  const [isStarted, setStarted] = useState(false);
  const { label, value, options } = props;
  const prepare = (): void => {
    // A failure is seen when the menu is opened.
    loadMenu().catch(() => undefined);
  };
  const chosen = options.find((option) => option.value === value);
  const plain = (open?: () => void): ReactNode => (
    <div className="choice">
      <button
        type="button"
        aria-haspopup="listbox"
        aria-label={`${chosen?.name ?? ''} ${label}`}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={open}
      >
        <span className="choice-name" lang={chosen?.lang}>
          {chosen?.name}
        </span>
        <span className="choice-short" aria-hidden="true" data-short={chosen?.short} />
        <span aria-hidden="true">▾</span>
      </button>
    </div>
  );
  if (!isStarted)
    return plain(() => {
      setStarted(true);
    });
  return (
    <FaultBoundary instead={plain}>
      <Suspense fallback={plain()}>
        <ChoiceMenu {...props} />
      </Suspense>
    </FaultBoundary>
  );
}
