import { use, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ComboBoxStateContext, PopoverContext, useSlottedContext } from 'react-aria-components';

/** Regions with this attribute are not hidden from screen readers while a list is open. */
const STAYS_READABLE = 'data-react-aria-top-layer';

/**
 * What a combobox offers, in the page below its field. A Popover would hide the rest of the page from screen readers while
 * that can still be focused, and would show itself on a phone only after the time that a keyboard may take.
 */
export function SuggestionList(props: { readonly className: string; readonly children: ReactNode }): ReactNode {
  const state = use(ComboBoxStateContext);
  // Outside the field that is shown, the children are only read for what they offer.
  if (state === null) return props.children;
  return state.isOpen ? <OpenList {...props} /> : null;
}

function OpenList({ className, children }: { readonly className: string; readonly children: ReactNode }): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const popover = useSlottedContext(PopoverContext)?.ref;
  useLayoutEffect(() => {
    if (popover && typeof popover === 'object') popover.current = list.current;
    const page = document.getElementById('app');
    page?.setAttribute(STAYS_READABLE, '');
    return () => {
      page?.removeAttribute(STAYS_READABLE);
    };
  }, [popover]);
  useEffect(() => {
    const shown = list.current;
    if (shown === null) return;
    const observer = new ResizeObserver(() => {
      shown.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(shown);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div className="suggestion-place">
      <div className={`popover suggestion-list ${className}`} ref={list}>
        {children}
      </div>
    </div>
  );
}
