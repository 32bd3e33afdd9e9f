// The second window, after signing in again: tells the page that waits, and closes.

import { el } from '../dom.js';
import { tellSignedIn } from '../session.js';
import { preferredLanguage, speak, t } from '../words.js';

await speak(preferredLanguage());
document.body.append(
  el('main', { class: 'alone' }, el('h1', null, t('again.title')), el('p', null, t('again.whatNow'))),
);
tellSignedIn();
window.close();
