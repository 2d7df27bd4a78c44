import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The element of the header that a page puts its title and tools into; null until the header is there, and without one. */
export const HeaderSlot = createContext<HTMLElement | null>(null);

/** Shows a page's title and tools in the header, so that there is one header and not two. */
export function InHeader(props: { readonly children: ReactNode }): ReactNode {
  const element = use(HeaderSlot);
  return element === null ? null : createPortal(props.children, element);
}
