import { enumLabel } from '../../../foundation/enum-labels/enum-labels.js';
import { parseWebUrl } from '../../../foundation/urls/web-url.js';
import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { fill } from '../messages/messages.js';
import type { Counts, Messages } from '../messages/messages.js';
import { COUNTS, LANGUAGE_PROPERTIES, MESSAGES } from '../messages/page-language.js';
import type { PageLanguage } from '../messages/page-language.js';

/** A text and its language, as the API returns it. */
export interface LocalizedText {
  readonly language: string;
  readonly text: string;
}

/** Where and for whom a page is made. */
export interface PageContext {
  readonly language: PageLanguage;
  /** Whether the address of the page chooses the language. Then its links do as well. */
  readonly isLanguageChosen: boolean;
  /** The scheme and host of the service, such as `https://timeline.example`. */
  readonly origin: string;
  /** Empty, or a path that begins and does not end with a slash. */
  readonly basePath: string;
  /** Origins from which images are shown. */
  readonly imageOrigins: readonly string[];
}

/** What every part of a page needs: words, names, dates and addresses for its reader. */
export class PageView {
  readonly words: Messages;
  readonly language: PageLanguage;
  private readonly locale: string;
  private readonly plural: Intl.PluralRules;

  constructor(readonly context: PageContext) {
    this.language = context.language;
    this.words = MESSAGES[context.language];
    this.locale = LANGUAGE_PROPERTIES[context.language].locale;
    this.plural = new Intl.PluralRules(this.locale);
  }

  /** The name of an enum value. */
  label(enumName: string, value: string): string {
    return enumLabel(enumName, value, this.language);
  }

  /** A number of things in words. */
  count(things: keyof Counts, number: number): string {
    const forms = COUNTS[this.language][things];
    return fill(forms[this.plural.select(number)] ?? forms.other, { count: this.number(number) });
  }

  number(value: number): string {
    return value.toLocaleString(this.locale);
  }

  /** The day of an instant, by UTC. */
  day(instant: Date): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
  }

  /** A day of any year: `11-12`. */
  monthDay(monthDay: string): string {
    const format = new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    return format.format(new Date(`2000-${monthDay}T00:00:00Z`));
  }

  /** The name of a language; its tag if it has none. */
  languageName(tag: string): string {
    return new Intl.DisplayNames(this.locale, { type: 'language' }).of(tag) ?? tag;
  }

  /** The name of the country of an ISO 3166-1 code. */
  countryName(code: string): string {
    return new Intl.DisplayNames(this.locale, { type: 'region' }).of(code) ?? code;
  }

  /** Whether a text is in the language of the page, in any script or region. */
  isTranslated({ language }: LocalizedText): boolean {
    return language.split('-')[0] === this.language;
  }

  /** A text in running text: isolated in its direction, and marked by its language if it is not the page's. */
  text(texts: readonly LocalizedText[]): Html {
    const [text] = texts;
    if (!text) return html``;
    return html`<bdi${this.lang(text)}>${text.text}</bdi>`;
  }

  /** A text of its own, which says that it is not translated if it is not. */
  passage(texts: readonly LocalizedText[]): Html {
    const [text] = texts;
    if (!text) return html``;
    return html`${this.text(texts)}${this.untranslated(text)}`;
  }

  /** A value with its name before it. */
  labelled(name: Html | string, value: Html | string): Html {
    return html`${name}${this.words.colon}${value}`;
  }

  /** What is added in brackets. */
  inBrackets(value: Html | string): Html {
    return html`${this.words.openingBracket}${value}${this.words.closingBracket}`;
  }

  /** Says that a text is not translated, if it is not. */
  untranslated(text: LocalizedText): Html | null {
    return this.isTranslated(text) ? null : html`<small>${this.inBrackets(this.words.notTranslated)}</small>`;
  }

  /** The lang attribute of an element with the text, if it is not that of the page. */
  lang({ language }: LocalizedText): Html | null {
    return language === this.language ? null : html` lang="${language}"`;
  }

  /** The path of a page of the service for links on pages. */
  path(path: string): string {
    return `${this.context.basePath}${this.context.isLanguageChosen ? withLanguage(path, this.language) : path}`;
  }

  /** The absolute URL of a path of the service, in no chosen language. */
  url(path: string): string {
    return `${this.context.origin}${this.context.basePath}${path}`;
  }

  /** A link to a page of the service. */
  link(path: string, label: Html | string): Html {
    return html`<a href="${this.path(path)}">${label}</a>`;
  }

  /** A link to a page of another site. Addresses stored before they were validated are no links if invalid. */
  externalLink(url: string, label: Html | string): Html {
    const { url: href } = parseWebUrl(url);
    return href === null ? html`${label}` : html`<a href="${href}" rel="noopener nofollow">${label}</a>`;
  }
}

/** The path in a language. */
export function withLanguage(path: string, language: PageLanguage): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
