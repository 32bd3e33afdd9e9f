// Is a TAR needed? Asked about any service, without naming a person.

import { ask } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { t, today } from '../words.js';
import { drawCheck } from './tar-check.js';
import { backButton, CATEGORIES, choices } from './tar-parts.js';
import { variantField } from './tar-variants.js';

/** @param request called with the category and the form where a TAR is needed */
export function showNeed(place, { back, request }) {
  const category = field({ name: 'category', label: t('tarCheck.service'), choices: choices('category', CATEGORIES), value: 'PHYSICAL_THERAPY' });
  const fields = [
    category,
    variantField(category),
    field({ name: 'serviceDate', label: t('desk.date'), kind: 'date', value: today(), required: true }),
    field({ name: 'programme', label: t('tarForm.programme'), choices: choices('programme', ['FEE_FOR_SERVICE', 'PLAN']), value: 'FEE_FOR_SERVICE' }),
    field({ name: 'amount', label: t('need.amount'), inputmode: 'decimal' }),
    field({ name: 'servicesAlreadyInWindow', label: t('need.already'), kind: 'number', min: 0, max: 9999 }),
  ];
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const body = Object.fromEntries(fields.map((each) => [each.name, each.value()]));
    const already = body.servicesAlreadyInWindow;
    const checked = await ask('/v1/authorization-checks', { ...body, servicesAlreadyInWindow: already && Number(already) });
    fill(
      answer,
      drawCheck(checked),
      checked.request &&
        request &&
        el(
          'p',
          { class: 'actions' },
          el('button', { type: 'button', on: { click: () => request(body.category, checked.request.form) } }, t('need.request')),
        ),
    );
  };
  fill(
    place,
    backButton(t('tars.back'), back),
    el('h1', { tabindex: '-1' }, t('tarCheck.title')),
    el('p', { class: 'lead' }, t('need.lead')),
    el(
      'section',
      { class: 'card', 'aria-label': t('tarCheck.title') },
      form({ fields, layout: el('div', { class: 'fields' }, fields.map((each) => each.node)), button: t('tarCheck.ask'), send }),
      answer,
    ),
  );
  place.querySelector('h1').focus();
}
