// Who is signed in, and what happens when the session ends. Tokens are the gateway's; no script ever sees one.

import { el } from './dom.js';
import { t } from './words.js';

const NEWS = 'portal-session';
const WARNING_SECONDS = 60;
const CHECK_EVERY = 5000;

let session = null;
let lastCall = 0;
let lastTouch = 0;
let signingIn = null;

/** The session, or null where nobody is signed in. */
export async function findSession() {
  const answer = await fetch('/portal/session', { credentials: 'same-origin', cache: 'no-store' });
  if (answer.status === 401) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`session: ${answer.status}`);
  }
  session = await answer.json();
  used();
  return session;
}

export function current() {
  return session;
}

export function changeToken() {
  return session?.changeToken ?? '';
}

export function hasRole(...roles) {
  return roles.some((role) => session.roles.includes(role));
}

/** The gateway has just seen this session. */
export function used() {
  lastCall = Date.now();
}

/** Where the portal begins: the address that signs in. */
export const SIGN_IN = '/portal/sign-in';

/**
 * Asks the person to sign in again in a second window, while this page stays as it is. Resolves when they have; a
 * different person gets a page of their own.
 */
export function signInAgain() {
  signingIn ??= new Promise((resolve) => {
    const news = new BroadcastChannel(NEWS);
    const dialog = signInDialog();
    document.body.append(dialog);
    dialog.showModal();
    news.onmessage = async () => {
      const before = session?.person;
      const now = await findSession();
      if (now === null) {
        return;
      }
      if (before !== undefined && before !== now.person) {
        location.reload();
        return;
      }
      news.close();
      dialog.close();
      dialog.remove();
      signingIn = null;
      resolve();
    };
  });
  return signingIn;
}

function signInDialog() {
  const link = el(
    'a',
    { class: 'button primary', href: `${SIGN_IN}/again`, target: '_blank', rel: 'noopener', id: 'sign-in-again' },
    t('session.signInAgain'),
  );
  return el(
    'dialog',
    {
      class: 'session-ended',
      'aria-labelledby': 'session-ended',
      // Behind it lies what somebody else must not see or send.
      on: { cancel: (event) => event.preventDefault() },
    },
    el('h2', { id: 'session-ended' }, t('session.ended')),
    el('p', null, t('session.endedWhatNow')),
    el('p', { class: 'actions' }, link),
  );
}

/** The second window tells all pages of this browser. */
export function tellSignedIn() {
  const news = new BroadcastChannel(NEWS);
  news.postMessage('signed-in');
  news.close();
}

/** Keeps a session alive while somebody works, warns before it ends, and hides the page when it has. */
export function watchIdle() {
  for (const event of ['keydown', 'pointerdown', 'input']) {
    addEventListener(event, () => (lastTouch = Date.now()), { passive: true, capture: true });
  }
  lastTouch = Date.now();
  setInterval(look, CHECK_EVERY);
}

async function look() {
  if (signingIn) {
    return;
  }
  const idle = session.idleSeconds * 1000;
  const left = lastCall + idle - Date.now();
  if (lastTouch > lastCall && Date.now() - lastCall > idle / 3) {
    await stay();
  } else if (left <= 0) {
    closeWarning();
    await signInAgain();
  } else if (left < Math.min(WARNING_SECONDS * 1000, idle / 2)) {
    warn();
  }
}

async function stay() {
  used();
  closeWarning();
  try {
    if ((await findSession()) === null) {
      await signInAgain();
    }
  } catch {
    // The next call says what is wrong, where the person looks.
  }
}

let warning = null;

function warn() {
  if (warning) {
    return;
  }
  warning = el(
    'dialog',
    { class: 'session-ends', 'aria-labelledby': 'session-ends', on: { close: stay } },
    el('h2', { id: 'session-ends' }, t('session.ends')),
    el('p', null, t('session.endsWhatNow', { count: WARNING_SECONDS })),
    el('form', { method: 'dialog', class: 'actions' }, el('button', { class: 'primary' }, t('session.stay'))),
  );
  document.body.append(warning);
  warning.showModal();
}

function closeWarning() {
  if (warning) {
    const closing = warning;
    warning = null;
    closing.removeEventListener('close', stay);
    closing.close();
    closing.remove();
  }
}
