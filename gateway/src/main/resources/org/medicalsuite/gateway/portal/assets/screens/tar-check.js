// Does a service need a TAR? One question, for the person who was just looked up.

import { ask } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { fact } from '../why.js';
import { day, t, word } from '../words.js';
import { variantField } from './tar-variants.js';

/** What people ask for most; the TAR screen knows them all. */
const USUAL = [
  'DME', 'POWER_MOBILITY', 'HEARING_AID', 'INCONTINENCE', 'ENTERAL_NUTRITION', 'ORTHOTICS', 'PROSTHETICS',
  'PHYSICAL_THERAPY', 'OCCUPATIONAL_THERAPY', 'SPEECH', 'ACUPUNCTURE', 'CHIROPRACTIC', 'PODIATRY', 'HOME_HEALTH',
  'INPATIENT', 'NURSING_FACILITY', 'NEMT', 'TRANSPLANT', 'DRUG', 'GENETIC_TEST', 'PHYSICIAN_VISIT', 'FAMILY_PLANNING',
];

export function tarCheck(found) {
  const category = field({
    name: 'category',
    label: t('tarCheck.service'),
    choices: USUAL.map((each) => [each, word('category', each)]),
  });
  const variant = variantField(category);
  const amount = field({ name: 'amount', label: t('tarCheck.amount'), inputmode: 'decimal' });
  const services = field({ name: 'servicesAlreadyInWindow', label: t('tarCheck.services'), inputmode: 'numeric' });
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const checked = await ask('/v1/authorization-checks', {
      category: category.value(),
      variant: variant.value(),
      amount: amount.value(),
      servicesAlreadyInWindow: services.value() && Number(services.value()),
      serviceDate: found.serviceDate,
      programme: found.delivery.delivery === 'MANAGED_CARE' ? 'PLAN' : 'FEE_FOR_SERVICE',
      birthDate: found.person.birthDate,
    });
    fill(answer, el('h3', null, word('category', category.value())), drawCheck(checked));
  };
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('tarCheck.title')),
    form({
      fields: [category, variant, amount, services],
      layout: el('div', { class: 'fields' }, category.node, variant.node, amount.node, services.node),
      button: t('tarCheck.ask'),
      send,
    }),
    answer,
  );
}

/** The answer to an authorization check, with its reason, and by when somebody decides. */
export function drawCheck(checked) {
  const latest = checked.decisionTime?.latest;
  return el(
    'ul',
    { class: 'facts result' },
    fact(el('strong', null, word('tarOutcome', checked.outcome)), checked.basis),
    checked.missing?.length > 0 && fact([t('tarCheck.missing'), ' ', el('span', { lang: 'en' }, checked.missing.join(', '))]),
    checked.request?.documents?.length > 0 &&
      fact([t('tarCheck.documents'), ' ', el('span', { lang: 'en' }, checked.request.documents.join(', '))]),
    latest && fact(t('tarCheck.latest', { day: day(latest.lastDay) }), latest.basis),
  );
}
