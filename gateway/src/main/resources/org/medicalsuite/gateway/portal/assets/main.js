// The frame: who is signed in, which screens their roles open, and which one is shown.

import { add, el, fill } from './dom.js';
import { problemBox } from './form.js';
import { current, findSession, hasRole, SIGN_IN, watchIdle } from './session.js';
import { keep, LANGUAGES, preferredLanguage, speak, spoken, t } from './words.js';
import { SCREENS } from './screens.js';

/** Screens that were opened: what was typed in one is still there when somebody comes back to it. */
const opened = new Map();

const place = el('main', { id: 'main', tabindex: '-1' });

function mine() {
  return SCREENS.filter((screen) => hasRole(...screen.roles));
}

function wanted() {
  const id = location.hash.slice(1);
  return mine().find((screen) => screen.id === id) ?? mine()[0];
}

async function show(screen, focus) {
  if (!opened.has(screen.id)) {
    const node = el('div', { class: 'screen' });
    opened.set(screen.id, node);
    try {
      const { open } = await screen.load();
      await open(node);
    } catch (problem) {
      opened.delete(screen.id);
      fill(node, problemBox(problem));
    }
    fill(place, node);
  } else {
    fill(place, opened.get(screen.id));
  }
  document.title = `${t(`screen.${screen.id}`)} – ${t('portal.title')}`;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash.slice(1) === screen.id) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  if (focus) {
    place.focus();
    scrollTo(0, 0);
  }
}

function frame() {
  fill(document.body, skipLink(), header(), place, el('footer', null, t('portal.footer')));
}

function skipLink() {
  const skip = (event) => {
    event.preventDefault();
    place.focus();
  };
  return el('a', { class: 'skip', href: '#main', on: { click: skip } }, t('portal.skip'));
}

function header() {
  const session = current();
  return el(
    'header',
    null,
    el('p', { class: 'brand' }, el('span', { class: 'logo', 'aria-hidden': 'true' }), t('portal.title')),
    session &&
      mine().length > 0 &&
      el(
        'nav',
        { 'aria-label': t('portal.screens') },
        el('ul', null, mine().map((screen) => el('li', null, entry(screen)))),
      ),
    el('div', { class: 'who' }, languageChoice(), session && el('span', { class: 'person' }, session.name), session && signOut()),
  );
}

/** A screen's place in the menu; the entry of the open one leads back to its first view. */
function entry(screen) {
  const click = (event) => event.currentTarget.hasAttribute('aria-current') && backToFirst(screen);
  return el('a', { href: `#${screen.id}`, on: { click } }, t(`screen.${screen.id}`));
}

async function backToFirst(screen) {
  const { home } = await screen.load();
  await home?.(opened.get(screen.id));
  place.focus();
  scrollTo(0, 0);
}

/** Signing out is a form: its answer leads the whole page to the identity provider. */
function signOut() {
  return el(
    'form',
    { method: 'post', action: '/portal/sign-out' },
    el('button', { class: 'quiet', id: 'sign-out' }, t('portal.signOut')),
  );
}

function languageChoice() {
  const choose = async (event) => {
    keep(event.target.value);
    await speak(event.target.value);
    await redraw();
    document.getElementById('language').focus();
  };
  return el(
    'select',
    { id: 'language', 'aria-label': t('portal.language'), on: { change: choose } },
    LANGUAGES.map((code) =>
      el('option', { value: code, lang: code, selected: code === spoken() }, new Intl.DisplayNames(code, { type: 'language' }).of(code)),
    ),
  );
}

/** Draws everything anew in another language; what was typed goes back into its fields. */
async function redraw() {
  const typed = new Map([...opened].map(([id, node]) => [id, values(node)]));
  opened.clear();
  await begin();
  for (const [id, kept] of typed) {
    restore(opened.get(id), kept);
  }
}

function values(node) {
  return inputs(node).map((input) => [
    input.name,
    input.type === 'checkbox' ? input.checked : input.value,
  ]);
}

function inputs(node) {
  return [...(node?.querySelectorAll('input[name], select[name], textarea[name]') ?? [])];
}

function restore(node, kept) {
  const filled = new Set();
  for (const [name, value] of kept) {
    // Looked for anew each time: what was chosen in one field may have brought the next.
    const input = inputs(node).find((each) => each.name === name && each.type !== 'file' && !filled.has(each));
    if (input) {
      filled.add(input);
      if (input.type === 'checkbox') {
        input.checked = value;
      } else {
        input.value = value;
      }
      input.dispatchEvent(new Event('change'));
    }
  }
}

async function begin() {
  frame();
  if (current() === null) {
    fill(place, welcome());
  } else if (mine().length === 0) {
    fill(place, el('div', { class: 'screen' }, el('h1', null, t('noRole.title', { name: current().name })), el('p', null, t('noRole.whatNow'))));
  } else {
    await show(wanted());
  }
}

function welcome() {
  const failed = location.hash === '#not-signed-in';
  return el(
    'div',
    { class: 'screen welcome' },
    el('h1', null, t('welcome.title')),
    el('p', { class: 'lead' }, t('welcome.lead')),
    failed && el('div', { class: 'problem', role: 'alert' }, el('p', null, t('welcome.notSignedIn'))),
    el('p', { class: 'actions' }, el('a', { class: 'button primary', href: SIGN_IN, id: 'sign-in' }, t('welcome.signIn'))),
    el('ul', { class: 'questions' }, ['covered', 'payer', 'tar'].map((which) => el('li', null, t(`welcome.${which}`)))),
  );
}

async function start() {
  await speak(preferredLanguage());
  const session = await findSession();
  // What the identity provider added to the address is of no more use.
  if (location.search) {
    history.replaceState(null, '', location.pathname + location.hash);
  }
  await begin();
  if (session) {
    watchIdle();
    addEventListener('hashchange', () => show(wanted(), true));
  }
  // A page that comes back from the browser's memory after a sign-out must not show what it showed.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

start().catch((problem) => {
  add(fill(document.body, place), fill(place, problemBox(problem)));
});
