// Plans: what a county has on a day, up to three side by side, and which of them a provider accepts.

import { read, readIfThere } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, load } from '../form.js';
import { fact, source } from '../why.js';
import { day, t, today, word } from '../words.js';
import { countyChoices } from './counties.js';
import { kaiserChoice } from './kaiser.js';

const MOST = 3;

export function open(place) {
  const county = field({ name: 'code', label: t('plans.county'), choices: countyChoices(), value: '19' });
  const on = field({ name: 'on', label: t('plans.on'), kind: 'date', value: today() });
  const provider = field({ name: 'npi', label: t('plans.provider'), hint: t('plans.providerHint'), inputmode: 'numeric' });
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const where = { county: county.value(), on: on.value(), npi: provider.value() };
    const day = encodeURIComponent(where.on ?? '');
    const [found, accepted] = await Promise.all([
      read(`/v1/counties/${where.county}/plans?on=${day}`),
      where.npi ? readIfThere(`/v1/providers/${encodeURIComponent(where.npi)}/plans?on=${day}`) : null,
    ]);
    fill(answer, drawCounty(found, accepted, where));
    answer.querySelector('h2').focus();
  };
  fill(
    place,
    el('h1', null, t('screen.plans')),
    el('p', { class: 'lead' }, t('plans.lead')),
    el(
      'section',
      { class: 'card', 'aria-label': t('desk.question') },
      form({
        fields: [county, on, provider],
        layout: el('div', { class: 'fields' }, county.node, on.node, provider.node),
        button: t('plans.ask'),
        send,
      }),
    ),
    answer,
  );
}

function drawCounty(found, accepted, where) {
  const kaiser = found.plans.find((plan) => plan.role === 'KAISER_AHCSP');
  const comparison = el('div', { 'aria-live': 'polite' });
  const boxes = found.plans.map((plan) => ({ plan, input: compareBox(plan) }));
  const chosen = () => boxes.filter(({ input }) => input.checked).map(({ plan }) => plan);
  const button = el('button', { type: 'button', class: 'primary', disabled: true }, t('plans.compare'));
  boxes.forEach(({ input }) =>
    input.addEventListener('change', () => {
      const count = chosen().length;
      button.disabled = count < 2;
      boxes.forEach((each) => {
        each.input.disabled = count >= MOST && !each.input.checked;
      });
    }),
  );
  button.addEventListener('click', () => {
    const query = new URLSearchParams({ county: where.county, on: found.on });
    chosen().forEach((plan) => query.append('plan', plan.hcpCode));
    load(comparison, async () => drawComparison(await read(`/v1/plan-comparisons?${query}`), accepted));
  });
  return el(
    'div',
    null,
    el(
      'section',
      { class: 'card' },
      el('h2', { tabindex: '-1' }, t('plans.of', { county: found.county.name, day: day(found.on), model: found.model })),
      where.npi && !accepted && el('p', { class: 'careful-box' }, t('plans.providerNotNamed', { npi: where.npi, day: day(found.on) })),
      found.plans.length === 0 && el('p', null, t('plans.none')),
      el(
        'ul',
        { class: 'plans' },
        boxes.map(({ plan, input }) => drawPlan(plan, input, accepted)),
      ),
      boxes.length > 1 && el('p', { class: 'actions' }, button),
      el(
        'ul',
        { class: 'facts' },
        fact(t(found.kaiserAvailable ? 'plans.kaiser' : 'plans.noKaiser', { county: found.county.name }), kaiser && { citation: kaiser.citation }),
        found.basis && fact(t('plans.model', { model: found.model }), found.basis),
      ),
    ),
    comparison,
    kaiser && kaiserChoice(kaiser, found.on),
  );
}

function compareBox(plan) {
  return el('input', { type: 'checkbox', id: `compare-${plan.hcpCode}`, name: `compare-${plan.hcpCode}` });
}

function accepts(plan, accepted) {
  const line = accepted?.plans.find((each) => each.hcpCode === plan.hcpCode);
  return line
    ? el('span', { class: 'tag' }, t('plans.accepts', { provider: line.providerName }))
    : accepted && el('span', { class: 'tag careful' }, t('plans.acceptsNot'));
}

function drawPlan(plan, input, accepted) {
  return el(
    'li',
    { class: 'plan' },
    el('div', { class: 'tick' }, input, el('label', { for: input.id }, plan.name)),
    el('p', { class: 'small' }, word('planRole', plan.role), ' · ', el('code', null, plan.hcpCode)),
    plan.role === 'KAISER_AHCSP' && el('p', { class: 'small' }, t('plans.kaiserWho')),
    el('p', null, plan.telephone && el('a', { class: 'tel', href: `tel:${plan.telephone}` }, plan.telephone), ' ', accepts(plan, accepted)),
  );
}

function drawComparison(compared, accepted) {
  const row = (label, cell) =>
    el('tr', null, el('th', { scope: 'row' }, label), compared.plans.map((each) => el('td', null, cell(each))));
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('plans.sideBySide')),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('plans.sideBySide') },
      el(
        'table',
        null,
        el('thead', null, el('tr', null, el('td'), compared.plans.map((each) => el('th', { scope: 'col' }, each.plan.name)))),
        el(
          'tbody',
          null,
          row(t('plans.kind'), (each) => word('planRole', each.plan.role)),
          row(t('plans.telephone'), (each) => each.plan.telephone ?? '–'),
          row(t('plans.open'), (each) => t(each.openToAll ? 'plans.openToAll' : 'plans.openToSome')),
          row(t('plans.partners'), (each) => each.partners.map((partner) => el('div', null, partner.name))),
          accepted && row(t('plans.provider'), (each) => accepts(each.plan, accepted)),
          row(t('plans.source'), (each) => source(each.plan.citation)),
        ),
      ),
    ),
    el('h3', null, t('plans.allPay')),
    el(
      'ul',
      { class: 'facts' },
      compared.standardBenefits.map((benefit) =>
        fact(el('span', { lang: 'en' }, [benefit.text, benefit.limit].filter(Boolean).join(': ')), { citation: benefit.citation }),
      ),
    ),
    el('h3', null, t('plans.nonePays')),
    el(
      'ul',
      { class: 'facts' },
      compared.notPaid.map((each) => fact(el('span', { lang: 'en' }, `${each.text}: ${each.payer}`), { citation: each.citation })),
    ),
  );
}
