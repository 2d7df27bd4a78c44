import { Feed } from 'feed';
import { eventUrl, exportFormat } from './export-format.js';
import type { ExportFormat, ExportSubject } from './export-format.js';
import { CORE_FIELDS, escapeMarkup, validText } from './exported-event.js';
import type { ExportedEvent } from './exported-event.js';

/** RSS 2.0: the events of a timeline, newest first. What changes in it is in its Atom feed and JSON Feed. */
export const RSS: ExportFormat = exportFormat<ExportedEvent>({
  extension: 'rss',
  mediaType: 'application/rss+xml; charset=utf-8',
  order: 'NEWEST_FIRST',
  isSaved: false,
  fields: CORE_FIELDS,
  writer(subject) {
    // With an item, because its namespaces are those of its items.
    const empty = feedOf(subject);
    empty.addItem({ title: '', link: subject.url, date: new Date(0), content: '-' });
    const document = empty.rss2();
    const [begin, end] = [document.slice(0, document.indexOf('<item>')), document.slice(afterItems(document))];
    return {
      begin: () => begin,
      page(events) {
        if (events.length === 0) return '';
        const feed = feedOf(subject);
        for (const event of events) feed.addItem(itemOf(event, subject));
        const text = feed.rss2();
        return text.slice(text.indexOf('<item>'), afterItems(text));
      },
      end: () => `${end}\n`,
    };
  },
});

const ITEM_END = '</item>';

function afterItems(document: string): number {
  return document.lastIndexOf(ITEM_END) + ITEM_END.length;
}

function feedOf({ id, title, description, url, ownUrl, language, changedAt }: ExportSubject): Feed {
  return new Feed({
    id,
    title: validText(title),
    description: validText(description ?? title),
    link: url,
    feedLinks: { rss: ownUrl },
    language,
    updated: changedAt ?? new Date(0),
    generator: 'Entente',
  });
}

function itemOf(event: ExportedEvent, subject: ExportSubject): Parameters<Feed['addItem']>[0] {
  const { id, slug, title, summary, kindLabel, date, recordedAt, citations } = event;
  const sources = citations.map(({ source: { label, url } }) =>
    url === null ? escapeMarkup(label) : `<a href="${escapeMarkup(url)}">${escapeMarkup(label)}</a>`,
  );
  const paragraphs = [date.display, summary].filter((text) => text !== null).map(escapeMarkup);
  return {
    guid: `urn:entente:${id}`,
    title: validText(`${date.display}: ${title}`),
    link: eventUrl(subject, slug),
    date: new Date(recordedAt),
    ...(summary !== null && { description: validText(escapeMarkup(summary)) }),
    content: validText([...paragraphs, ...new Set(sources)].map((line) => `<p>${line}</p>`).join('')),
    category: [{ name: validText(kindLabel) }],
  };
}
