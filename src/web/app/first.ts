import { showReadableFirst } from './readable.js';
import { applyTheme } from './theme.js';

// Runs before the first paint, so that no page flashes in another theme, or shows its content without JavaScript.
document.documentElement.classList.add('js');
showReadableFirst(document, location.pathname);
applyTheme();
