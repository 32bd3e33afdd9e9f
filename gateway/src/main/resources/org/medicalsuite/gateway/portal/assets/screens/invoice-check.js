// Somebody got an invoice: what of it may be asked for at all?

import { ask } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, tick } from '../form.js';
import { fact } from '../why.js';
import { money, t, today, word } from '../words.js';

export function invoiceCheck() {
  const date = field({ name: 'serviceDate', label: t('desk.date'), kind: 'date', value: today() });
  const amount = field({ name: 'invoice.amount', label: t('invoice.amount'), inputmode: 'decimal' });
  const left = field({ name: 'invoice.shareOfCostLeft', label: t('invoice.shareOfCostLeft'), inputmode: 'decimal' });
  const ticks = {
    mediCalCovers: tick({ name: 'invoice.mediCalCovers', label: t('invoice.mediCalCovers'), checked: true }),
    providerTakesMediCal: tick({ name: 'invoice.providerTakesMediCal', label: t('invoice.providerTakesMediCal'), checked: true }),
    agreedBeforehand: tick({ name: 'invoice.agreedBeforehand', label: t('invoice.agreedBeforehand') }),
    qualifiedMedicareBeneficiary: tick({ name: 'invoice.qualifiedMedicareBeneficiary', label: t('invoice.qmb') }),
  };
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const said = Object.fromEntries(Object.entries(ticks).map(([name, each]) => [name, each.value()]));
    const checked = await ask('/v1/billing-checks', {
      serviceDate: date.value(),
      invoice: { amount: amount.value(), shareOfCostLeft: left.value(), ...said },
    });
    fill(answer, drawCheck(checked.invoice));
  };
  return el(
    'section',
    { class: 'card', id: 'invoice' },
    el('h2', null, t('invoice.title')),
    form({
      fields: [date, amount, left, ...Object.values(ticks)],
      layout: [
        el('div', { class: 'fields' }, date.node, amount.node, left.node),
        el('div', { class: 'choices' }, Object.values(ticks).map((each) => each.node)),
      ],
      button: t('invoice.ask'),
      send,
    }),
    answer,
  );
}

function drawCheck(invoice) {
  const allowed = Number(invoice.mayBeAsked) > 0;
  return el(
    'div',
    { class: 'result' },
    el(
      'p',
      { class: 'answer' },
      allowed
        ? t('invoice.some', { may: money(invoice.mayBeAsked), not: money(invoice.mustNotBeAsked) })
        : t('invoice.nothing', { not: money(invoice.mustNotBeAsked) }),
    ),
    el('ul', { class: 'facts' }, fact(word('nextStep', invoice.nextStep), invoice.basis)),
  );
}
