// Calls of the public API, through the session that the gateway keeps.

import { changeToken, signInAgain, used } from './session.js';

/** What a service refused, or that it could not be reached. */
export class Problem extends Error {
  constructor(answer) {
    super(answer.title ?? answer.code);
    this.status = answer.status;
    this.code = answer.code;
    this.detail = answer.detail;
    this.requestId = answer.requestId;
    this.errors = answer.errors ?? [];
  }
}

const JSON_TYPE = 'application/json';

/**
 * Sends a request and returns { body, etag, status }. Where the session has ended it asks the person to sign in again
 * and then repeats the request, so nothing that was typed is lost.
 *
 * @param body an object, or a Blob or text with options.type
 * @param options.key an Idempotency-Key: the same for a repeat of the same deed
 * @param options.ifMatch the ETag that was read
 */
export async function call(method, path, body, options = {}) {
  for (;;) {
    const answer = await send(method, path, body, options);
    if (answer.status === 401) {
      await signInAgain();
      continue;
    }
    used();
    return await outcome(answer);
  }
}

async function send(method, path, body, options) {
  const headers = { Accept: JSON_TYPE };
  if (method !== 'GET') {
    headers['X-Change-Token'] = changeToken();
  }
  if (body !== undefined) {
    headers['Content-Type'] = options.type ?? JSON_TYPE;
  }
  if (options.key) {
    headers['Idempotency-Key'] = options.key;
  }
  if (options.ifMatch) {
    headers['If-Match'] = options.ifMatch;
  }
  try {
    return await fetch(`/portal${path}`, {
      method,
      headers,
      body: body === undefined || options.type ? body : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
    });
  } catch {
    throw new Problem({ code: 'NOT_REACHED' });
  }
}

async function outcome(answer) {
  const type = answer.headers.get('Content-Type') ?? '';
  const body = type.includes('json') ? await answer.json() : await answer.text();
  if (!answer.ok) {
    throw new Problem(typeof body === 'object' ? body : { status: answer.status, code: 'INTERNAL' });
  }
  return { body, etag: answer.headers.get('ETag'), status: answer.status };
}

/** What is asked, without changing anything: personal data goes in the body, never in the address. */
export async function ask(path, question) {
  return (await call('POST', path, question)).body;
}

export async function read(path) {
  return (await call('GET', path)).body;
}

/** The same, or undefined where it is not there or not for the reader. */
export async function readIfThere(path) {
  try {
    return await read(path);
  } catch (problem) {
    if (problem.code === 'NOT_FOUND') {
      return undefined;
    }
    throw problem;
  }
}

/** A key for one deed, kept while the deed is the same. */
export function newKey() {
  return crypto.randomUUID();
}
