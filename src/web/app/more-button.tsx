import type { ReactNode } from 'react';
import { useMessages } from './messages.js';
import type { PagesOfList } from './use-pages.js';

/** Leads to the next page of a list; nothing after the last one. */
export function MoreButton(props: {
  readonly pages: Pick<PagesOfList<unknown>, 'isLoading' | 'readOn'>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** How many are left, in words. */
  readonly children?: ReactNode;
}): ReactNode {
  const { pages, pageInfo, children } = props;
  const { t } = useMessages();
  if (!pageInfo.hasNextPage) return null;
  return (
    <button
      // Another one: it does not move, it comes below what is added.
      key={pageInfo.endCursor}
      type="button"
      className="more"
      disabled={pages.isLoading}
      onClick={() => {
        pages.readOn(pageInfo.endCursor);
      }}
    >
      {t('finding.more')} {children}
    </button>
  );
}
