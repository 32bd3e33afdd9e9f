// Accesses to records that were not the caller's, in an emergency: each is reviewed, once.

import { call, read } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, problemBox } from '../form.js';
import { moment, t, word } from '../words.js';
import { who } from './audit-who.js';

const FINDINGS = ['JUSTIFIED', 'NOT_JUSTIFIED', 'UNCLEAR'];

/** @param show shows the audit records of the person that a reference stands for */
export async function drawAccesses(show) {
  const waiting = await read('/v1/emergency-accesses');
  if (waiting.length === 0) {
    return el('p', null, t('emergency.none'));
  }
  return el('ul', { class: 'rows' }, waiting.map((access) => drawAccess(access, show)));
}

function drawAccess(access, show) {
  const place = el('div', { class: 'grow' });
  const message = el('div', { 'aria-live': 'polite' });
  const click = () => show(access.person).catch((problem) => fill(message, problemBox(problem)));
  const look = el('button', { type: 'button', class: 'show-records', on: { click } }, t('emergency.show'));
  fill(
    place,
    who(access),
    el('p', { class: 'small' }, t('emergency.span', { from: moment(access.at), until: moment(access.until) })),
    el('blockquote', { class: 'said' }, access.reason),
    message,
    review(access, () => fill(place, el('p', { class: 'done', role: 'status' }, t('emergency.kept')))),
  );
  return el('li', { class: 'row' }, place, look);
}

function review(access, done) {
  const finding = field({ name: 'finding', label: t('emergency.finding'), choices: FINDINGS.map((each) => [each, word('finding', each)]) });
  const note = field({ name: 'note', label: t('emergency.note'), kind: 'area', rows: 2, maxlength: 1000 });
  const send = async () => {
    await call('POST', `/v1/emergency-accesses/${access.id}/reviews`, { finding: finding.value(), note: note.value() });
    done();
  };
  return el(
    'details',
    { class: 'more' },
    el('summary', null, t('emergency.review')),
    form({ fields: [finding, note], layout: el('div', { class: 'fields' }, finding.node, note.node), button: t('emergency.send'), send }),
  );
}
