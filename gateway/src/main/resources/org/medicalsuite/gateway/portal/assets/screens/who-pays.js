// Who pays: coverages in their order, a claim tried out, and an invoice checked.

import { ask } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { drawOrder } from '../payers.js';
import { t, today, word } from '../words.js';
import { claimTrial } from './claim-trial.js';
import { invoiceCheck } from './invoice-check.js';
import { asksForPerson } from './person-box.js';

const KINDS = [
  'GROUP_PLAN', 'INDIVIDUAL_PLAN', 'MEDICARE', 'MEDICARE_SUPPLEMENT', 'TRICARE', 'VETERANS_AFFAIRS',
  'WORKERS_COMPENSATION', 'NO_FAULT', 'LIABILITY', 'INDIAN_HEALTH_SERVICE', 'REGIONAL_CENTER', 'MEDI_CAL',
];
const RELATIONS = ['', 'PATIENT', 'SPOUSE', 'MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'GUARDIAN'];
const NEEDS_HOLDER = new Set(['GROUP_PLAN', 'INDIVIDUAL_PLAN', 'TRICARE']);

export function open(place) {
  const date = field({ name: 'date', label: t('desk.date'), kind: 'date', value: today() });
  const parents = field({
    name: 'family.parents',
    label: t('pays.parents'),
    choices: [['', t('pays.notSaid')], ['TOGETHER', t('pays.together')], ['APART', t('pays.apart')]],
  });
  const rows = el('div', { class: 'rows' });
  const coverages = [];
  const answer = el('div', { 'aria-live': 'polite' });
  const addRow = (given) => coverages.push(coverageRow(rows, coverages, given));
  addRow({ kind: 'GROUP_PLAN' });
  addRow({ kind: 'MEDI_CAL', payer: word('kind', 'MEDI_CAL') });

  const send = async () => {
    const question = {
      date: date.value(),
      coverages: coverages.map((row, at) => row.read(at)),
      family: parents.value() && { parents: parents.value() },
    };
    const order = await ask('/v1/payer-orders', question);
    fill(
      answer,
      el('section', { class: 'card' }, el('h2', { tabindex: '-1' }, t('pays.order')), drawOrder(order, question.coverages)),
      claimTrial(order, question),
    );
    answer.querySelector('h2').focus();
  };
  fill(
    place,
    el('h1', null, t('screen.who-pays')),
    el('p', { class: 'lead' }, t('pays.lead')),
    personLookup(date, (found) => {
      coverages.splice(0);
      rows.replaceChildren();
      found.coverages.forEach(addRow);
      answer.replaceChildren();
    }),
    el(
      'section',
      { class: 'card' },
      el('h2', null, t('pays.coverages')),
      form({
        fields: () => [date, parents, ...coverages.flatMap((row, at) => row.fields(at))],
        layout: [
          el('div', { class: 'fields' }, date.node, parents.node),
          rows,
          el('p', { class: 'actions' }, el('button', { type: 'button', on: { click: () => addRow({}) } }, t('pays.add'))),
        ],
        button: t('pays.ask'),
        send,
      }),
    ),
    answer,
    invoiceCheck(),
  );
}

/** Takes the coverages over from somebody's answer, so that nobody types what is known. */
function personLookup(date, take) {
  const person = asksForPerson(t('pays.person'), t('desk.personHint'));
  const said = el('p', { role: 'status' });
  const send = async () => {
    const asked = person.read();
    if (!asked) {
      person.input.focus();
      return;
    }
    const found = await ask('/v1/eligibility-inquiries', { ...asked, serviceDate: date.value() });
    if (found.coverages.length > 0) {
      take(found);
      fill(said, t('pays.taken', { count: found.coverages.length }));
    } else {
      fill(said, t('pays.noneKnown'));
    }
  };
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('pays.fromPerson')),
    form({ fields: person.fields, layout: [person.node, said], button: t('pays.take'), send }),
  );
}

/** One coverage that can be filled in; facts of the answer that have no field here are handed on as they are. */
function coverageRow(rows, coverages, given) {
  const payer = field({ name: 'payer', label: t('pays.payer'), value: given.payer ?? '' });
  const kind = field({
    name: 'kind',
    label: t('pays.kind'),
    choices: KINDS.map((each) => [each, word('kind', each)]),
    value: given.kind ?? 'GROUP_PLAN',
  });
  const relation = field({
    name: 'relation',
    label: t('pays.holder'),
    choices: RELATIONS.map((each) => [each, each ? word('relation', each) : t('pays.notSaid')]),
    value: given.subscriber?.relation ?? '',
  });
  const birthDate = field({ name: 'birthDate', label: t('pays.holderBorn'), kind: 'date', value: given.subscriber?.birthDate ?? '' });
  const holder = el('div', { class: 'fields' }, relation.node, birthDate.node);
  const showHolder = () => {
    holder.hidden = !NEEDS_HOLDER.has(kind.value());
  };
  kind.input.addEventListener('change', showHolder);
  showHolder();
  const remove = el('button', { type: 'button', class: 'quiet' }, t('pays.remove'));
  const node = el('fieldset', { class: 'row' }, el('div', { class: 'fields' }, kind.node, payer.node, remove), holder);
  rows.append(node);
  const row = {
    read: (at) => ({
      id: given.id ?? `coverage-${at + 1}`,
      kind: kind.value(),
      payer: payer.value(),
      period: given.period,
      medicare: given.medicare,
      subscriber:
        !holder.hidden && relation.value() ? { relation: relation.value(), birthDate: birthDate.value() } : undefined,
    }),
    fields: (at) => [
      { ...kind, name: `coverages[${at}].kind` },
      { ...payer, name: `coverages[${at}].payer` },
      { ...relation, name: `coverages[${at}].subscriber` },
      { ...relation, name: `coverages[${at}].subscriber.relation` },
      { ...birthDate, name: `coverages[${at}].subscriber.birthDate` },
    ],
  };
  remove.addEventListener('click', () => {
    coverages.splice(coverages.indexOf(row), 1);
    node.remove();
  });
  return row;
}
