/** Marks, on the root element, pages whose readable content is read until the app has its own (see base.css). */
const READABLE_FIRST = 'readable-first';

/** Pages that show one thing each, in words: what the service has written says the same as the app will. */
const OF_ONE_THING = /\/(?:events|actors|offices|places|topics|series|sources)\/[^/]+\/?$/;

/** Before the first paint: on some pages the content for readers without JavaScript is shown at first. */
export function showReadableFirst({ documentElement }: Document, path: string): void {
  if (OF_ONE_THING.test(path)) documentElement.classList.add(READABLE_FIRST);
}

/** Takes the readable content away; where it is shown, as soon as the app shows its own. */
export function removeReadable(app: HTMLElement): void {
  const { documentElement } = document;
  const remove = (): void => {
    documentElement.classList.remove(READABLE_FIRST);
    document.getElementById('readable')?.remove();
  };
  if (!documentElement.classList.contains(READABLE_FIRST)) {
    remove();
    return;
  }
  const observer = new MutationObserver(() => {
    if (app.querySelector('main, .failure') === null || app.querySelector('.loading') !== null) return;
    observer.disconnect();
    remove();
  });
  observer.observe(app, { childList: true, subtree: true });
}
