// Documents up and down, with progress; fetch tells none while it sends.

import { Problem } from '../call.js';
import { el, fill } from '../dom.js';
import { changeToken, signInAgain, used } from '../session.js';
import { t } from '../words.js';

const UNAUTHORIZED = 401;

/**
 * Sends a document and resolves with the answer. Where the session has ended the person signs in again and it is sent
 * once more, under the same key.
 *
 * @param progress called with the share that has arrived, 0 to 1
 */
export async function upload(path, file, key, progress) {
  const answer = await transfer((request) => {
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.open('POST', `/portal${path}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('X-Change-Token', changeToken());
    request.responseType = 'text';
    request.send(file);
  });
  return JSON.parse(answer.response);
}

/** Fetches a document and hands it to the browser to keep. The name says nothing about a person or a request. */
export async function download(path, name, progress) {
  const answer = await transfer((request) => {
    request.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.open('GET', `/portal${path}`);
    request.responseType = 'blob';
    request.send();
  });
  const address = URL.createObjectURL(answer.response);
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

async function transfer(start) {
  for (;;) {
    const request = await once(start);
    if (request.status === UNAUTHORIZED) {
      await signInAgain();
      continue;
    }
    used();
    if (request.status >= 400) {
      throw await problemOf(request);
    }
    return request;
  }
}

function once(start) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Problem({ code: 'NOT_REACHED' }));
    start(request);
  });
}

async function problemOf(request) {
  try {
    const text = request.responseType === 'blob' ? await request.response.text() : request.response;
    return new Problem(JSON.parse(text));
  } catch {
    return new Problem({ status: request.status, code: 'INTERNAL' });
  }
}

/** A bar that says how far something is, to eyes and to screen readers: { node, set(share) }. */
export function progressBar(label) {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': label });
  const percent = el('span', { class: 'small' }, '0%');
  return {
    node: el('div', { class: 'progress' }, bar, percent),
    set(share) {
      bar.value = share;
      fill(percent, share < 1 ? `${Math.floor(share * 100)}%` : t('document.stored'));
    },
  };
}
