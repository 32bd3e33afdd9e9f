// Small pieces that the list, the request and the consultant's queue share.

import { newKey } from '../call.js';
import { el, fill, svg } from '../dom.js';
import { problemBox } from '../form.js';
import { current, hasRole } from '../session.js';
import { day, dayOf, moment, spoken, t, word } from '../words.js';

export const CATEGORIES = [
  'DME', 'POWER_MOBILITY', 'SPEECH_DEVICE', 'INCONTINENCE', 'MEDICAL_SUPPLY', 'PARENTERAL_NUTRITION',
  'ENTERAL_NUTRITION', 'ORTHOTICS', 'PROSTHETICS', 'HEARING_AID', 'VISION', 'PHYSICAL_THERAPY',
  'OCCUPATIONAL_THERAPY', 'SPEECH', 'AUDIOLOGY', 'PSYCHOLOGY', 'ACUPUNCTURE', 'CHIROPRACTIC', 'PODIATRY',
  'HOME_HEALTH', 'PRIVATE_DUTY_NURSING', 'WAIVER', 'ADULT_DAY_HEALTH', 'HOSPICE', 'INPATIENT',
  'MENTAL_HEALTH_INPATIENT', 'NURSING_FACILITY', 'NEMT', 'NON_MEDICAL_TRANSPORT', 'EMERGENCY_AMBULANCE',
  'TRANSPLANT', 'PROCEDURE', 'PHYSICIAN_VISIT', 'PHYSICIAN_DRUG', 'DRUG', 'GENETIC_TEST', 'OUT_OF_STATE', 'DENTAL',
  'FAMILY_PLANNING', 'OTHER_SERVICE',
];

const GOOD = new Set(['APPROVED']);
const BAD = new Set(['DENIED', 'REJECTED', 'RETURNED', 'WITHDRAWN', 'APPEAL_UPHELD']);

/** [value, text] pairs for a select, by their words. */
export function choices(family, constants) {
  return constants
    .map((each) => [each, word(family, each)])
    .sort(([, one], [, other]) => one.localeCompare(other));
}

/** A word for where a line stands; its colour only repeats it. */
export function statusTag(status) {
  const tone = GOOD.has(status) ? '' : BAD.has(status) ? ' no' : ' careful';
  return el('span', { class: `tag${tone}` }, word('lineStatus', status));
}

/** Until when somebody must do something, in a sentence; `mine` are the reader's parts. */
export function dueSentence(due, mine = []) {
  return t('tar.due', { who: whoIs(due.by, mine), day: due.at ? moment(due.at) : day(due.lastDay) });
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Los_Angeles', hour: '2-digit', minute: '2-digit' });

/** When a deadline ends: one that ends with a day is named by that day, not by the midnight behind it. */
export function endOf(iso) {
  const end = new Date(iso);
  return CLOCK.format(end) === '00:00' ? day(dayOf(end.getTime() - 1)) : moment(iso);
}

/** What the prescription should say and does not; a document may say it. */
export function prescriptionLacks(lacks) {
  return (
    lacks &&
    el(
      'div',
      { class: 'careful-box' },
      el('p', null, t('tar.lacks', { facts: new Intl.ListFormat(spoken()).format(lacks.facts.map((each) => word('prescriptionFact', each))) })),
      el('p', { class: 'small', lang: 'en' }, lacks.basis.because),
    )
  );
}

/** The reader is addressed; anybody else is named. */
export function whoIs(actor, mine) {
  return mine.includes(actor) ? t('tar.you') : word('actor', actor);
}

/** Deeds of which somebody may choose one. */
export function oneOf(names) {
  return new Intl.ListFormat(spoken(), { type: 'disjunction' }).format(names);
}

/** The signed-in person's parts in a request, as allowedActions names them. */
export function myParts(tar) {
  const { npis, planCodes } = current();
  const parts = [];
  if (hasRole('provider') && npis.includes(tar.submittingNpi)) {
    parts.push('PROVIDER');
  }
  if (hasRole('state-consultant') && tar.delivery.programme === 'FEE_FOR_SERVICE') {
    parts.push('STATE_CONSULTANT', 'DEPARTMENT');
  }
  if (hasRole('health-plan') && planCodes.includes(tar.delivery.planCode)) {
    parts.push('PLAN_CONSULTANT');
  }
  return parts;
}

/** What the signed-in person may do with a line now. */
export function mayDo(tar, line) {
  const parts = myParts(tar);
  return line.allowedActions.filter((each) => parts.includes(each.by)).map((each) => each.action);
}

/** A key for a deed that stays while its body does: a repeat is the same deed, another body is another. */
export function keyOfDeed() {
  let last;
  let key;
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last) {
      last = text;
      key = newKey();
    }
    return key;
  };
}

/** Units asked for, authorized, used and left, drawn as a bar under a sentence that says the same. */
export function unitsBar(units) {
  const decided = units.authorized > 0;
  const whole = Math.max(units.asked, units.authorized);
  const part = (count) => `${(100 * count) / whole}%`;
  return el(
    'div',
    { class: 'units' },
    el(
      'p',
      { class: 'small' },
      decided ? t('tar.unitsLeft', units) : t('tar.unitsAsked', { count: units.asked }),
    ),
    svg(
      'svg',
      { class: 'units-bar', 'aria-hidden': 'true', width: '100%', height: '14' },
      svg('rect', { class: 'bar-asked', width: '100%', height: '14', rx: '4' }),
      decided && svg('rect', { class: 'bar-left', width: part(units.authorized), height: '14', rx: '4' }),
      decided && units.used > 0 && svg('rect', { class: 'bar-used', width: part(units.used), height: '14', rx: '4' }),
    ),
  );
}

/** A button that brings the next page; a page that does not come says why, and the button stays. */
export function moreButton(bring) {
  const message = el('div', { 'aria-live': 'polite' });
  const click = () => bring().catch((problem) => fill(message, problemBox(problem)));
  return [el('p', { class: 'actions' }, el('button', { type: 'button', on: { click } }, t('tars.more'))), message];
}

/** A name and what stands for it, in a list of pairs. */
export function pair(name, value) {
  return [el('dt', null, name), el('dd', null, value)];
}

/** A button that leads back, with the place that it leads to. */
export function backButton(text, back) {
  return el('p', { class: 'not-printed' }, el('button', { type: 'button', class: 'quiet back', on: { click: back } }, text));
}
