// For auditors: who looked at a person's data, and the emergency accesses that wait for a review.

import { ask, read } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, load } from '../form.js';
import { moment, t, word } from '../words.js';
import { who } from './audit-who.js';
import { drawAccesses } from './emergencies.js';
import { table, tableRow } from './table.js';
import { moreButton } from './tar-parts.js';

const PAGE = 50;

export function open(place) {
  const cin = field({ name: 'cin', label: t('enrolment.cin'), hint: t('tarForm.cinHint'), autocapitalize: 'characters', required: true });
  const answer = el('div');
  const accesses = el('div');
  /** A person is named to the service once; from then on a reference stands for them. */
  const show = async (reference) => {
    fill(answer, await drawRecords(reference));
    answer.querySelector('h2').focus();
  };
  const send = async () => {
    const { person } = await ask('/v1/audit-record-inquiries', { cin: cin.value()?.toUpperCase() });
    await show(person);
  };
  fill(
    place,
    el('h1', null, t('screen.audit')),
    el('p', { class: 'lead' }, t('audit.lead')),
    el('section', { class: 'card', 'aria-label': t('desk.question') }, form({ fields: [cin], layout: el('div', { class: 'fields' }, cin.node), button: t('audit.ask'), send })),
    answer,
    el('section', { class: 'card', 'aria-labelledby': 'accesses' }, el('h2', { id: 'accesses' }, t('emergency.title')), el('p', { class: 'small' }, t('emergency.lead')), accesses),
  );
  return load(accesses, () => drawAccesses(show));
}

async function drawRecords(reference) {
  const page = (before) => read(`/v1/audit-records?${new URLSearchParams({ person: reference, limit: PAGE, ...(before && { before }) })}`);
  const first = await page();
  const records = table(
    t('audit.title'),
    ['when', 'who', 'what', 'purpose', 'outcome'].map((column) => t(`audit.${column}`)),
    first.records.map(cells),
  );
  const more = el('div');
  const offer = (next) => fill(more, next && moreButton(() => readOn(next)));
  const readOn = async (before) => {
    const { records: older, next } = await page(before);
    records.querySelector('tbody').append(...older.map((each) => tableRow(cells(each))));
    offer(next);
  };
  offer(first.next);
  return el(
    'section',
    { class: 'card' },
    el('h2', { tabindex: '-1' }, t('audit.title')),
    first.records.length === 0 ? el('p', null, t('audit.none')) : [el('p', { class: 'small' }, t('audit.newest')), records, more],
  );
}

function cells(record) {
  return [
    moment(record.at),
    who(record),
    [
      el('strong', { class: 'deed' }, word('deed', record.deed)),
      record.emergency && [' ', el('span', { class: 'tag no' }, t('audit.emergency'))],
      record.subject && el('p', { class: 'small' }, el('code', null, record.subject)),
    ],
    word('purpose', record.purpose),
    el('span', { lang: 'en' }, word('auditOutcome', record.outcome)),
  ];
}
