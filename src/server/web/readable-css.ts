/** The style sheet of pages where the app does not run: what is read without scripts, and pages about errors. */
export const READABLE_CSS = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #1d2229;
  --muted: #535861;
  --rule: #dddbd5;
  --link: #245f8c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171d;
    --ink: #e9e8e3;
    --muted: #a7abb1;
    --rule: #333840;
    --link: #84bfe9;
  }
}
html {
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif;
}
body { margin: 0; }
#app { display: none; }
#readable { box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: 0.75rem; }
h3 { font-size: 1rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
small { color: var(--muted); font-size: 0.85rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
dl { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.25rem 1rem; margin: 1rem 0; }
dt { grid-column: 1; color: var(--muted); }
dd { grid-column: 2; margin: 0; }
li { margin: 0.25rem 0; }
blockquote { margin: 1.5rem 0 0.5rem; padding-left: 0.75rem; border-left: 3px solid var(--rule); }
blockquote p { margin: 0; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1.5rem 0; }
label { flex-basis: 100%; }
input { flex: 1; min-width: 0; }
input, button { font: inherit; padding: 0.4rem 0.6rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
cite { font-style: normal; }
@media print { nav, form, footer { display: none; } a { color: inherit; } }
`;
