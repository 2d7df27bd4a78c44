import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from '../html/html.js';
import type { Html } from '../html/html.js';

/** The files of the app as its build lists them, by their paths below the service. */
interface BuiltFiles {
  /** The module that starts the app. */
  readonly script: string;
  /** The script that runs before the page is shown: it sets the theme. */
  readonly first: string;
  readonly styles: readonly string[];
  /** Further style sheets, by the first part of the page's path. */
  readonly folderStyles?: Readonly<Record<string, readonly string[]>>;
  /** Modules that ask for a page's data before the app is there, by the first part of the page's path. */
  readonly early?: Readonly<Record<string, string>>;
  /** Modules that the app loads at once. */
  readonly preloads: readonly string[];
  /** Modules that it loads then, by the first part of the page's path. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
  /** And by the page's language. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** What a page loads. */
export class PageAssets {
  private constructor(private readonly files: BuiltFiles | null) {}

  /** Reads the list in the folder of the built app. Without one, pages have their readable content only. */
  static async read(folder: string): Promise<PageAssets> {
    const text = await readFile(join(folder, 'assets.json'), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
    return new PageAssets(text === null ? null : (JSON.parse(text) as BuiltFiles));
  }

  /** Whether there is an app. */
  get hasApp(): boolean {
    return this.files !== null;
  }

  /** The elements of the head that load the files. What a page will need is loaded without waiting for what asks for it. */
  head(basePath: string, path: string, language: string): Html {
    const readable = html`<link rel="stylesheet" href="${basePath}/readable.css" />`;
    if (!this.files) return readable;
    const { script, first, early, preloads, folders, languages } = this.files;
    const [, folder = ''] = path.split(/[/?]/);
    const modules = [...preloads, ...(languages[language] ?? []), ...(folders[folder] ?? [])];
    const asking = early?.[folder];
    const styles = [...this.files.styles, ...(this.files.folderStyles?.[folder] ?? [])];
    return html`<script src="${basePath}/${first}"></script>
      ${asking !== undefined && html`<script type="module" async src="${basePath}/${asking}"></script> `}${styles.map((style) => html`<link rel="stylesheet" href="${basePath}/${style}" /> `)}${modules.map(
        (module) => html`<link rel="modulepreload" href="${basePath}/${module}" /> `,
      )}
      <script type="module" src="${basePath}/${script}"></script>
      <noscript>${readable}</noscript>`;
  }
}
