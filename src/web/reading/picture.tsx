import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { pageSettings } from '../app/page-settings.js';
import type { ReadImageFragment } from '../graphql/documents.js';
import { WebLink } from './web-link.js';

/** An image with its credit and licence; a link to it, where images of its origin are not to be loaded. */
export function Picture({ image }: { readonly image: ReadImageFragment }): ReactNode {
  const { t } = useMessages();
  const { url, credit, licence, licenceUrl, width, height, alts } = image;
  const [alt] = alts;
  const isShown = pageSettings.imageOrigins.includes(originOf(url));
  return (
    <figure className="picture">
      {isShown ? (
        <img
          src={url}
          alt={alt?.text ?? ''}
          lang={alt?.language}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          referrerPolicy="no-referrer"
        />
      ) : null}
      <figcaption>
        {isShown ? null : (
          <>
            <WebLink url={url}>
              {t('reading.image')}
              {alt === undefined ? null : (
                <>
                  {t('reading.colon')}
                  <bdi lang={alt.language}>{alt.text}</bdi>
                </>
              )}
            </WebLink>
            {' · '}
          </>
        )}
        <bdi>{credit}</bdi>
        {' · '}
        {licenceUrl === null ? licence : <WebLink url={licenceUrl}>{licence}</WebLink>}
      </figcaption>
    </figure>
  );
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}
