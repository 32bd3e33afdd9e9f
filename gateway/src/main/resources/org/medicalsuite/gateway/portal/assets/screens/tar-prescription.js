// What the prescription says, for services that are judged by it. Nothing of it need be said; a document may say it.

import { el } from '../dom.js';
import { field } from '../form.js';
import { day, t } from '../words.js';

/** { node, fields, read() } of which read gives nothing where nothing was typed. */
export function prescriptionFields() {
  const long = { kind: 'area', rows: 2, maxlength: 2000 };
  const fields = [
    said('signedOn', { kind: 'date' }),
    said('prescriberName', { maxlength: 200 }),
    said('prescriberPhone', { kind: 'tel', hint: t('prescription.phoneHint') }),
    said('item', { maxlength: 500 }),
    said('functionalLimits', long),
    said('expectedBenefit', long),
    said('frequency', { maxlength: 200 }),
    said('lengthOfNeedMonths', { kind: 'number', min: 1, max: 999 }),
    said('refills', { kind: 'number', min: 0, max: 99 }),
  ];
  const node = el(
    'details',
    { class: 'more' },
    el('summary', null, t('prescription.title')),
    el('p', { class: 'small' }, t('prescription.lead')),
    el('div', { class: 'fields' }, fields.map((each) => each.node)),
  );
  return { node, fields, read: () => prescribed(fields) };
}

function said(fact, attributes) {
  return field({ name: `prescription.${fact}`, label: t(`prescription.${fact}`), ...attributes });
}

function prescribed(fields) {
  const typed = fields.filter((each) => each.value()).map((each) => [each.name.split('.')[1], each.value()]);
  if (typed.length === 0) {
    return undefined;
  }
  const { prescriberPhone, lengthOfNeedMonths, refills, ...texts } = Object.fromEntries(typed);
  return {
    ...texts,
    prescriberPhone: prescriberPhone?.replaceAll(/[^\d+]/g, ''),
    lengthOfNeedMonths: lengthOfNeedMonths && Number(lengthOfNeedMonths),
    refills: refills && Number(refills),
  };
}

/** The same of a request that is stored, as pairs of a name and what it says. */
export function prescriptionPairs(prescription) {
  return Object.entries(prescription).map(([fact, value]) => [t(`prescription.${fact}`), fact === 'signedOn' ? day(value) : String(value)]);
}
