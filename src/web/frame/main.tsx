import { createRoot } from 'react-dom/client';
import '../styles/base.css';
import './shared.js';
import { App } from './app.js';
import { initialLanguage } from '../app/chosen-language.js';
import { loadMessages } from '../app/messages.js';
import { removeReadable } from '../app/readable.js';

const language = initialLanguage(location.search);
const messages = await loadMessages(language);
// react-aria would add a style sheet with this id, which the page's Content-Security-Policy forbids; base.css has its rule.
const mark = document.createElement('meta');
mark.id = 'react-aria-pressable-style';
document.head.append(mark);
const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element with the id app');
removeReadable(root);
createRoot(root, {
  onUncaughtError: reportError,
}).render(<App language={language} messages={messages} />);
