// A new request: who, what for, why, and the documents that prove it.

import { call } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { current } from '../session.js';
import { day, t, today, word } from '../words.js';
import { documentChooser, sendDocuments } from './tar-documents.js';
import { countyChoices } from './counties.js';
import { prescriptionFields } from './tar-prescription.js';
import { backButton, CATEGORIES, choices, keyOfDeed, prescriptionLacks } from './tar-parts.js';

const FORMS = ['FORM_50_1', 'FORM_50_3', 'FORM_18_1', 'FORM_18_3', 'FORM_20_1'];
const URGENCIES = ['STANDARD', 'EXPEDITED', 'URGENT_CONCURRENT'];
const GROUNDS = ['ACUTE_STAY', 'ELIGIBILITY_NOT_KNOWN', 'LATE_COUNTY_CERTIFICATION', 'OTHER_COVERAGE_DENIED', 'OFFICE_NOT_REACHED'];
const MOST_DIAGNOSES = 25;

/** What is being written; it outlives a change of the language. */
const draft = { lines: 1, documents: [], category: undefined, form: undefined };

/** Begins with what an authorization check has found. */
export function beginWith(category, formName) {
  draft.category = category;
  draft.form = formName;
}

/** @param opened called with the number once the request is stored */
export function showForm(place, { back, opened }) {
  const head = headFields();
  const why = whyFields();
  const lines = lineFields();
  const prescription = prescriptionFields();
  const key = keyOfDeed();
  const plan = head['delivery.planCode'];
  const showPlan = () => (plan.node.hidden = head['delivery.programme'].value() !== 'PLAN');
  head['delivery.programme'].input.addEventListener('change', showPlan);
  showPlan();
  const send = async () => {
    const body = { ...submission(head, why, lines.all()), prescription: prescription.read() };
    const { body: stored } = await call('POST', '/v1/tars', body, { key: key(body) });
    await sent(place, stored, { back, opened });
  };
  fill(
    place,
    backButton(t('tars.back'), back),
    el('h1', { tabindex: '-1' }, t('tarForm.title')),
    el('p', { class: 'lead' }, t('tarForm.lead')),
    el(
      'section',
      { class: 'card', 'aria-label': t('tarForm.title') },
      form({
        fields: () => [...Object.values(head), ...prescription.fields, ...Object.values(why), ...aliases(why.diagnoses), ...lines.all().flatMap(Object.values)],
        layout: [
          group('tarForm.who', [head['member.cin'], head['member.birthDate'], head.submittingNpi, head['delivery.programme'], plan]),
          group('tarForm.what', [head.category, head.form, head.urgency, head.serviceCounty]),
          lines.node,
          group('tarForm.why', [why.diagnoses], why.justification.node),
          prescription.node,
          el(
            'details',
            { class: 'more' },
            el('summary', null, t('tarForm.more')),
            el('div', { class: 'fields' }, head.renderingNpi.node, head.orderingNpi.node, head.retroactiveGround.node),
          ),
          documentChooser(draft.documents),
        ],
        button: t('tarForm.send'),
        send,
      }),
    ),
  );
  place.querySelector('h1').focus();
}

function group(title, fields, ...more) {
  return el('fieldset', null, el('legend', null, t(title)), el('div', { class: 'fields' }, fields.map((each) => each.node)), more);
}

function headFields() {
  const { npis } = current();
  return byName([
    field({ name: 'member.cin', label: t('tar.member'), hint: t('tarForm.cinHint'), required: true, autocapitalize: 'characters' }),
    field({ name: 'member.birthDate', label: t('tarForm.birthDate'), kind: 'date', required: true }),
    field({ name: 'submittingNpi', label: t('tarForm.submittingNpi'), choices: npis.map((npi) => [npi, npi]) }),
    field({ name: 'delivery.programme', label: t('tarForm.programme'), choices: choices('programme', ['FEE_FOR_SERVICE', 'PLAN']), value: 'FEE_FOR_SERVICE' }),
    field({ name: 'delivery.planCode', label: t('tarForm.planCode'), hint: t('tarForm.planCodeHint'), inputmode: 'numeric', maxlength: 3 }),
    field({ name: 'category', label: t('tarCheck.service'), choices: choices('category', CATEGORIES), value: draft.category ?? 'PHYSICAL_THERAPY' }),
    field({ name: 'form', label: t('tarForm.form'), choices: FORMS.map((each) => [each, word('form', each)]), value: draft.form ?? FORMS[0] }),
    field({ name: 'urgency', label: t('tarForm.urgency'), choices: URGENCIES.map((each) => [each, word('urgency', each)]) }),
    field({ name: 'serviceCounty', label: t('tarForm.serviceCounty'), hint: t('tarForm.serviceCountyHint'), choices: [['', t('pays.notSaid')], ...countyChoices()] }),
    field({ name: 'renderingNpi', label: t('tarForm.renderingNpi'), inputmode: 'numeric', maxlength: 10 }),
    field({ name: 'orderingNpi', label: t('tarForm.orderingNpi'), inputmode: 'numeric', maxlength: 10 }),
    field({ name: 'retroactiveGround', label: t('tarForm.retroactive'), choices: [['', t('tarForm.notRetroactive')], ...choices('ground', GROUNDS)] }),
  ]);
}

function whyFields() {
  return byName([
    field({ name: 'diagnoses', label: t('tarForm.diagnoses'), hint: t('tarForm.diagnosesHint'), required: true, autocapitalize: 'characters' }),
    field({ name: 'justification', label: t('tarForm.justification'), hint: t('tarForm.justificationHint'), kind: 'area', rows: 5, maxlength: 8000, required: true }),
  ]);
}

function byName(fields) {
  return Object.fromEntries(fields.map((each) => [each.name, each]));
}

/** A service names each diagnosis that it cannot use; they share one box. */
function aliases(box) {
  return Array.from({ length: MOST_DIAGNOSES }, (_, at) => ({ ...box, name: `diagnoses[${at}]` }));
}

/** The services asked for, as many as there are. */
function lineFields() {
  const rows = [];
  const holder = el('div', { class: 'lines' });
  const draw = () => fill(holder, rows.map((row, at) => lineNode(row, at, rows.length > 1 && (() => take(at)))));
  const put = () => {
    const at = rows.length;
    rows.push({
      serviceCode: field({ name: `lines[${at}].serviceCode`, label: t('tar.service'), hint: t('tarForm.serviceHint'), required: true, autocapitalize: 'characters' }),
      units: field({ name: `lines[${at}].units`, label: t('tar.units'), kind: 'number', min: 1, max: 99999, required: true }),
      from: field({ name: `lines[${at}].from`, label: t('tar.from'), kind: 'date', value: today(), required: true }),
      thru: field({ name: `lines[${at}].thru`, label: t('tar.thru'), kind: 'date', required: true }),
      charge: field({ name: `lines[${at}].charge`, label: t('tarForm.charge'), inputmode: 'decimal' }),
    });
    draft.lines = rows.length;
  };
  const take = (at) => {
    rows.splice(at, 1);
    rows.forEach((row, place) => Object.entries(row).forEach(([name, each]) => (each.name = `lines[${place}].${name}`)));
    draft.lines = rows.length;
    draw();
  };
  const more = () => {
    put();
    draw();
    rows.at(-1).serviceCode.input.focus();
  };
  const wanted = draft.lines;
  while (rows.length < wanted) {
    put();
  }
  draw();
  return {
    node: el('div', null, holder, el('button', { type: 'button', class: 'quiet add-line', on: { click: more } }, t('tarForm.addLine'))),
    all: () => rows,
  };
}

function lineNode(row, at, remove) {
  return el(
    'fieldset',
    { class: 'line-fields' },
    el('legend', null, t('tar.line', { number: at + 1 })),
    el('div', { class: 'fields' }, Object.values(row).map((each) => each.node)),
    remove && el('button', { type: 'button', class: 'quiet', on: { click: remove } }, t('tarForm.removeLine', { number: at + 1 })),
  );
}

/** The body of the request; what was left empty is left out, and the service says what is missing. */
function submission(head, why, lines) {
  const said = (name) => head[name].value();
  return {
    form: said('form'),
    category: said('category'),
    member: { cin: compact(said('member.cin')), birthDate: said('member.birthDate') },
    submittingNpi: said('submittingNpi'),
    renderingNpi: said('renderingNpi'),
    orderingNpi: said('orderingNpi'),
    diagnoses: (why.diagnoses.value() ?? '').toUpperCase().split(/[\s,;]+/).filter(Boolean),
    justification: why.justification.value(),
    delivery: { programme: said('delivery.programme'), planCode: said('delivery.programme') === 'PLAN' ? said('delivery.planCode') : undefined },
    urgency: said('urgency'),
    serviceCounty: said('serviceCounty'),
    retroactiveGround: said('retroactiveGround'),
    lines: lines.map((line) => ({
      serviceCode: compact(line.serviceCode.value()),
      units: line.units.value() && Number(line.units.value()),
      from: line.from.value(),
      thru: line.thru.value(),
      charge: line.charge.value() && decimal(line.charge.value()),
    })),
  };
}

function compact(text) {
  return text?.replaceAll(/\s/g, '').toUpperCase();
}

function decimal(text) {
  const plain = text.replaceAll(/[$,\s]/g, '');
  return /^\d+(\.\d)?$/.test(plain) ? Number(plain).toFixed(2) : plain;
}

/** The request is stored; its documents follow, and none that fails is lost. */
async function sent(place, stored, { back, opened }) {
  const documents = [...draft.documents];
  Object.assign(draft, { lines: 1, documents: [], category: undefined, form: undefined });
  const { node, done } = sendDocuments(stored.tarNumber, documents);
  fill(
    place,
    backButton(t('tars.back'), back),
    el(
      'section',
      { class: 'card verdict' },
      el('h1', { tabindex: '-1', id: 'sent' }, t('tarForm.sent', { number: stored.tarNumber })),
      stored.dueBy && el('p', null, t('tarForm.sentDue', { day: day(stored.dueBy.lastDay) })),
      prescriptionLacks(stored.prescriptionLacks),
      stored.duplicates?.length > 0 && el('div', { class: 'careful-box' }, el('ul', { lang: 'en' }, stored.duplicates.map((each) => el('li', null, each.basis.because)))),
      documents.length > 0 && [el('h2', null, t('document.title')), node],
      el('p', { class: 'actions' }, el('button', { type: 'button', class: 'primary', id: 'open-sent', on: { click: () => opened(stored.tarNumber) } }, t('tarForm.open'))),
    ),
  );
  place.querySelector('h1').focus();
  await done;
}
