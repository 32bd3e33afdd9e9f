// Who may choose Kaiser's own plan, and whether a certain person may.

import { ask } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { hasRole } from '../session.js';
import { fact } from '../why.js';
import { t, word } from '../words.js';

/** As the service names them, in the order in which it tries them. */
const GROUNDS = ['MEDI_CAL_KAISER_MEMBER_IN_2023', 'MEMBER_IN_PRIOR_12_MONTHS', 'FAMILY_LINKAGE', 'DUAL_ELIGIBLE', 'FOSTER_YOUTH'];

/** @param kaiser its plan in the county */
export function kaiserChoice(kaiser, on) {
  return el(
    'section',
    { class: 'card', id: 'kaiser' },
    el('h2', null, t('kaiser.title')),
    el('p', null, t('kaiser.lead')),
    el('ul', null, GROUNDS.map((ground) => el('li', null, t(`kaiser.${ground}`)))),
    el('p', { class: 'source' }, t('kaiser.law')),
    hasRole('county-worker', 'health-plan', 'state-consultant', 'system') ? forPerson(kaiser, on) : el('p', { class: 'small' }, t('kaiser.whoSees')),
  );
}

function forPerson(kaiser, on) {
  const cin = field({ name: 'cin', label: t('enrolment.cin'), hint: t('tarForm.cinHint'), autocapitalize: 'characters', required: true });
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const standing = await ask('/v1/enrolment-inquiries', { cin: cin.value()?.toUpperCase(), on });
    const option = standing.plans?.find((plan) => plan.hcpCode === kaiser.hcpCode);
    fill(answer, el('ul', { class: 'facts result' }, fact(el('strong', null, saidOf(standing, option)), option?.basis ?? standing.basis)));
  };
  return [form({ fields: [cin], layout: el('div', { class: 'fields' }, cin.node), button: t('kaiser.ask'), send }), answer];
}

/** Where the person's county has other plans, or none are open to them, that is the answer. */
function saidOf(standing, option) {
  if (option) {
    return t(option.mayJoin ? 'kaiser.may' : 'kaiser.mayNot');
  }
  return standing.plans?.length > 0 ? t('kaiser.otherCounty') : word('standingOf', standing.status);
}
