import { titleOf } from './titles.js';

/** A tab as GraphiQL stores it. */
interface StoredTab {
  readonly id: string;
  readonly hash: string;
  title: string;
  readonly query: string | null;
  readonly variables: null;
  readonly headers: null;
  readonly operationName: string | null;
  readonly response: null;
}

/** What of GraphiQL's tabs their titles follow from. */
interface Titled {
  title: string;
  readonly query?: string | null;
  readonly operationName?: string | null;
}

/** What is read of a Storage of the browser. */
interface ReadableStore {
  readonly getItem: (name: string) => string | null;
}

interface Example {
  readonly operationName: string;
  readonly text: string;
}

const TABS = 'tabState';
const OPERATION_NAME = /^(?!#).*\b(?:query|subscription|mutation)\s+(\w+)/m;

/** Replaces the titles of tabs, which GraphiQL takes from their operations, by titles in words. */
export function retitle(tabs: readonly Titled[]): void {
  for (const tab of tabs) tab.title = titleOf(tab.operationName ?? OPERATION_NAME.exec(tab.query ?? '')?.[1]);
}

/** A storage whose tabs have titles in words, and which has a tab for each example until tabs are stored. */
export function withExampleTabs<Store extends ReadableStore>(storage: Store, examples: readonly Example[]): Store {
  const getItem = (name: string): string | null => {
    const stored = storage.getItem(name);
    if (!name.endsWith(TABS)) return stored;
    return (stored === null ? null : retitled(stored)) ?? JSON.stringify(tabsOf(examples));
  };
  return { ...storage, getItem };
}

/** Null for what GraphiQL cannot read either. */
function retitled(stored: string): string | null {
  try {
    const state = JSON.parse(stored) as { readonly tabs: Titled[] };
    retitle(state.tabs);
    return JSON.stringify(state);
  } catch {
    return null;
  }
}

function tabsOf(examples: readonly Example[]): { readonly activeTabIndex: number; readonly tabs: StoredTab[] } {
  const tabs = examples.map(({ operationName, text }, index) => ({
    id: `example-${String(index)}`,
    hash: `${text}||`,
    title: titleOf(operationName),
    query: text,
    variables: null,
    headers: null,
    operationName,
    response: null,
  }));
  return { activeTabIndex: 0, tabs };
}
