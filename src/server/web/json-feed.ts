import type { Feed } from 'feed';

/** Where a JSON Feed is, and the page about the same. */
export interface JsonFeedUrls {
  readonly page: string;
  readonly own: string;
}

/** A feed as JSON Feed 1.1 (jsonfeed.org). The library writes version 1 alone. */
export function jsonFeedOf({ options, items }: Feed, urls: JsonFeedUrls, language: string | null): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title,
    home_page_url: urls.page,
    feed_url: urls.own,
    description: options.description,
    authors: [{ name: options.author?.name }],
    language: language?.split(',')[0],
    items: items.map(({ id, link, title, content, date }) => ({
      id,
      url: link,
      title,
      content_html: content ?? '',
      date_modified: date.toISOString(),
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}
