import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';
import { IntlMessageFormat } from 'intl-messageformat';
import type en from '../messages/en.json';
import { LOCALES } from './languages.js';
import type { Language } from './languages.js';

/** The texts of a language, by area. */
export type Messages = typeof en;

type KeyOf<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string];

/** The key of a text, such as `app.retry`. */
export type MessageKey = KeyOf<Messages>;

export type MessageValues = Readonly<Record<string, string | number>>;

export interface Interface {
  readonly language: Language;
  /** The tag by which dates and numbers are formatted. */
  readonly locale: string;
  /** The text of a key in the interface's language. Placeholders are ICU MessageFormat's. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
}

/** What looks up and formats the texts of a language. Formats are made once. */
export function createInterface(language: Language, messages: Messages): Interface {
  const locale = LOCALES[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const t = (key: MessageKey, values?: MessageValues): string => {
    let format = formats.get(key);
    if (format === undefined) {
      const message = messageOf(messages, key);
      if (typeof message === 'string') return message;
      format = new IntlMessageFormat(message, locale);
      formats.set(key, format);
    }
    return String(format.format(values));
  };
  return { language, locale, t };
}

/** What the bundler makes of a text (leaner.js): itself, or its elements if it has placeholders. */
type Message = string | ConstructorParameters<typeof IntlMessageFormat>[0];

function messageOf(messages: Messages, key: MessageKey): Message {
  let value: unknown = messages;
  for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  if (typeof value !== 'string' && !Array.isArray(value)) throw new Error(`There is no text ${key}`);
  return value as Message;
}

/** Loads the texts of a language; each language is a file of its own. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('../messages/en.json')).default;
    case 'fr':
      return (await import('../messages/fr.json')).default;
    case 'ru':
      return (await import('../messages/ru.json')).default;
    case 'zh':
      return (await import('../messages/zh.json')).default;
  }
}

const InterfaceContext = createContext<Interface | null>(null);

export function MessagesProvider(props: {
  readonly language: Language;
  readonly messages: Messages;
  readonly children: ReactNode;
}): ReactNode {
  const { language, messages, children } = props;
  const value = useMemo(() => createInterface(language, messages), [language, messages]);
  return <InterfaceContext value={value}>{children}</InterfaceContext>;
}

/** The interface's language and texts. */
export function useMessages(): Interface {
  const value = use(InterfaceContext);
  if (value === null) throw new Error('useMessages needs a MessagesProvider');
  return value;
}
