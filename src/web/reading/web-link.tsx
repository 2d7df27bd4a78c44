import type { ReactNode } from 'react';

/** A link to another site. Addresses that a browser would not read as pages are shown as text. */
export function WebLink(props: { readonly url: string; readonly children: ReactNode }): ReactNode {
  const { url, children } = props;
  if (!/^https?:\/\//i.test(url)) return <span className="muted">{url}</span>;
  return (
    <a href={url} rel="noopener noreferrer" className="external">
      {children}
    </a>
  );
}
