import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMessages } from './messages.js';

/** Gives components of React Aria the interface's language, and leads their links through the router. */
export function AriaProvider(props: { readonly children: ReactNode }): ReactNode {
  const { locale } = useMessages();
  const [, navigate] = useLocation();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={navigate}>{props.children}</RouterProvider>
    </I18nProvider>
  );
}
