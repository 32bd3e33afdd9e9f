// The front desk: who is this, are they covered on this day, by whom, and whom do we bill.

import { ask } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, load } from '../form.js';
import { drawOrder, named, personName } from '../payers.js';
import { fact } from '../why.js';
import { day, list, moment, money, t, today, word } from '../words.js';
import { asksForPerson } from './person-box.js';
import { tarCheck } from './tar-check.js';

export function open(place) {
  const person = asksForPerson(t('desk.person'), t('desk.personHint'));
  const serviceDate = field({ name: 'serviceDate', label: t('desk.date'), kind: 'date', value: today(), required: true });
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const asked = person.read();
    if (!asked) {
      person.input.focus();
      return;
    }
    const date = serviceDate.value();
    const found = await ask('/v1/eligibility-inquiries', { ...asked, serviceDate: date });
    fill(answer, drawAnswer(found));
    answer.querySelector('h2').focus();
  };
  fill(
    place,
    el('h1', null, t('screen.front-desk')),
    el('p', { class: 'lead' }, t('desk.lead')),
    el(
      'section',
      { class: 'card', 'aria-label': t('desk.question') },
      form({
        fields: [...person.fields, serviceDate],
        layout: el('div', { class: 'fields wide-first' }, person.node, serviceDate.node),
        button: t('desk.ask'),
        send,
      }),
    ),
    answer,
  );
}

function drawAnswer(found) {
  return el(
    'div',
    null,
    verdict(found),
    found.outcome === 'COVERED' && el('div', { class: 'columns' }, payers(found), details(found)),
    found.outcome !== 'COVERED' && found.shareOfCost && el('section', { class: 'card' }, el('ul', { class: 'facts' }, shareOfCost(found))),
    found.outcome === 'COVERED' && tarCheck(found),
    found.carveOuts.length > 0 && carveOuts(found),
  );
}

/** The answer in a sentence, as one would say it over the counter. */
function verdict(found) {
  const covered = found.outcome === 'COVERED';
  const heading = el('h2', { class: 'answer', tabindex: '-1' }, sentence(found));
  return el(
    'section',
    { class: `card verdict ${covered ? (limited(found) ? 'careful' : '') : 'no'}` },
    heading,
    el(
      'ul',
      { class: 'facts' },
      fact(word('outcomeWhy', found.outcome), found.decision),
      [...found.reasons, ...found.notices].map((each) =>
        el('li', { class: 'fact' }, el('p', { class: 'bare', lang: 'en' }, [each.text, each.remedy].filter(Boolean).join('. '))),
      ),
    ),
    found.person &&
      el(
        'p',
        { class: 'small' },
        t('desk.who', {
          name: personName(found.person),
          cin: found.person.cin,
          birthDate: day(found.person.birthDate),
        }),
      ),
    el(
      'p',
      { class: 'evc' },
      t('desk.evc'),
      ' ',
      el('strong', null, found.evc),
      ' ',
      el('span', { class: 'small' }, t('desk.answeredAt', { at: moment(found.answeredAt) })),
    ),
    el('p', { class: 'printed' }, t('desk.printNote')),
    el('p', { class: 'actions' }, el('button', { type: 'button', on: { click: () => print() } }, t('desk.print'))),
  );
}

function limited(found) {
  return found.restrictions.length > 0 || (found.shareOfCost && !found.shareOfCost.met);
}

function sentence(found) {
  const date = day(found.serviceDate);
  if (found.outcome !== 'COVERED') {
    const name = found.person ? personName(found.person) : t('desk.nobody');
    const left = found.shareOfCost && !found.shareOfCost.met;
    return left
      ? t('desk.notUntilShareOfCost', { name, date, left: money(found.shareOfCost.remaining) })
      : t(`desk.sentence.${found.outcome}`, { name, date });
  }
  const plan = found.delivery.plan?.name;
  return [
    plan
      ? t('desk.coveredByPlan', { name: personName(found.person), date, plan })
      : t('desk.coveredByMediCal', { name: personName(found.person), date }),
    found.scope && found.scope.scope !== 'FULL' && t(`desk.scope.${found.scope.scope}`),
    found.payFirst.length > 0 && t('desk.billFirst', { payers: list(found.payFirst.map(named)) }),
    found.shareOfCost && !found.shareOfCost.met
      ? t('desk.owes', { left: money(found.shareOfCost.remaining) })
      : t('desk.owesNothing'),
  ]
    .filter(Boolean)
    .join(' ');
}

function payers(found) {
  const place = el('div');
  load(place, async () =>
    drawOrder(await ask('/v1/payer-orders', { date: found.serviceDate, coverages: found.coverages }), found.coverages),
  );
  return el('section', { class: 'card' }, el('h2', null, t('desk.payers')), place);
}

function details(found) {
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('desk.details')),
    el(
      'ul',
      { class: 'facts' },
      delivery(found),
      found.scope && fact(el('span', { lang: 'en' }, found.scope.text), found.scope.basis),
      found.restrictions.map((each) => fact(el('span', { lang: 'en' }, each.text), each.basis)),
      shareOfCost(found),
      found.medicare && medicare(found.medicare),
      found.otherCoverage.map(otherCoverage),
      found.primaryCare &&
        fact(
          t('desk.primaryCare', { name: named(found.primaryCare.name ?? found.primaryCare.npi) }),
          found.primaryCare.basis,
        ),
      found.county && fact(t('desk.county', { county: found.county.name }), found.county.basis),
      found.aidCodes.map((each) =>
        fact([t('desk.aidCode', { code: each.code }), ' ', el('span', { lang: 'en' }, each.description)], each.basis),
      ),
      found.newborn && fact(t(found.newborn.billOnMothersCard ? 'desk.newborn' : 'desk.newbornOwn'), found.newborn.basis),
    ),
  );
}

function delivery(found) {
  const { delivery: how, plan, basis, status, statusBasis } = found.delivery;
  return [
    how === 'MANAGED_CARE' && plan
      ? [
          fact(t('desk.plan', { plan: plan.name, code: plan.hcpCode }), basis),
          plan.telephone &&
            fact([t('desk.telephone'), el('a', { href: `tel:${plan.telephone}`, class: 'tel' }, plan.telephone)]),
        ]
      : fact(t('desk.feeForService'), basis),
    status && fact(word('planStatus', status), statusBasis),
  ];
}

function shareOfCost(found) {
  const cost = found.shareOfCost;
  if (!cost) {
    return found.outcome === 'COVERED' && fact(t('desk.noShareOfCost'));
  }
  return fact(
    t(cost.met ? 'desk.shareOfCostMet' : 'desk.shareOfCostLeft', { amount: money(cost.amount), left: money(cost.remaining) }),
    cost.basis,
  );
}

function medicare(line) {
  const parts = [line.partA && 'A', line.partB && 'B', line.partD && 'D'].filter(Boolean);
  return fact(t('desk.medicare', { parts: list(parts) }), line.basis, line.entitlement?.basis);
}

function otherCoverage(line) {
  return [
    fact(t(`desk.handling.${line.handling}`, { carrier: named(line.carrier ?? t('desk.unnamedCarrier')) }), line.basis),
    line.paysFor?.length > 0 &&
      el(
        'li',
        { class: 'fact' },
        el('p', { class: 'bare small' }, el('span', { lang: 'en' }, line.paysFor.map((each) => each.text).join(' · '))),
      ),
    line.freshness?.stale && fact(t('desk.stale', { carrier: named(line.carrier) }), line.freshness.basis),
  ];
}

function carveOuts(found) {
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('desk.carveOuts')),
    el(
      'ul',
      { class: 'facts' },
      found.carveOuts.map((each) => fact(el('span', { lang: 'en' }, `${each.text}: ${each.payer}`), each.basis)),
    ),
  );
}
