// Who pays before whom, drawn as the row of payers with the rule between each pair.

import { el } from './dom.js';
import { reason } from './why.js';
import { t, word } from './words.js';

const KEPT = new Set(['TRICARE', 'CHAMPVA', 'MSSP']);

/** Names of files come in capitals; people read them better as names. Short words may be initials and stay. */
export function named(name) {
  if (name === undefined || name === null || name !== name.toUpperCase()) {
    return name ?? '';
  }
  return name.replaceAll(/\p{L}{4,}/gu, (part) => (KEPT.has(part) ? part : part[0] + part.slice(1).toLowerCase()));
}

/** A person's name. */
export function personName(person) {
  const capital = (name) => name.toLowerCase().replaceAll(/\p{L}+/gu, (part) => part[0].toUpperCase() + part.slice(1));
  return [person.firstName, person.lastName].map((name) => (name === name.toUpperCase() ? capital(name) : name)).join(' ');
}

/** What people call a coverage: its payer, else its kind. */
export function payerName(coverages, id) {
  const coverage = coverages.find((each) => each.id === id);
  return named(coverage?.payer) || word('kind', coverage?.kind ?? id);
}

/** The order as a list; what the services could not decide says what to find out. */
export function drawOrder(order, coverages) {
  const name = (id) => payerName(coverages, id);
  return el(
    'div',
    null,
    el(
      'ol',
      { class: 'payers' },
      order.positions.flatMap((position, at) => [
        at > 0 && el('li', { class: 'between' }, between(order, order.positions[at - 1], position)),
        el(
          'li',
          { class: `payer payer-${Math.min(at + 1, 4)}` },
          el('span', { class: 'place', 'aria-hidden': 'true' }, String(position.number)),
          el(
            'div',
            null,
            el('strong', null, position.coverages.map(name).join(' + ')),
            el('p', { class: 'small' }, standing(position, at, order.positions.length)),
          ),
        ),
      ]),
    ),
    order.setAside.map((aside) =>
      el(
        'details',
        { class: 'aside' },
        el('summary', null, t('payers.setAside', { payer: name(aside.coverage) }), ' ', el('span', { class: 'why' }, t('why'))),
        reason(aside.basis),
      ),
    ),
    order.missingFacts.length > 0 && missing(order, name),
  );
}

function standing(position, at, all) {
  if (position.standing !== 'ALONE') {
    return word('standing', position.standing);
  }
  if (all === 1) {
    return t('payers.alone');
  }
  return at === 0 ? t('payers.first') : at === all - 1 ? t('payers.last') : t('payers.next');
}

/** The rule that put one before the other: their own comparison where there is one, else what placed the first. */
function between(order, before, after) {
  const pair = order.comparisons.find(
    (each) =>
      (before.coverages.includes(each.first) && after.coverages.includes(each.second)) ||
      (before.coverages.includes(each.second) && after.coverages.includes(each.first)),
  );
  return el(
    'details',
    null,
    el('summary', null, t('payers.paysBefore'), ' ', el('span', { class: 'why' }, t('why'))),
    reason(pair?.basis ?? before.basis),
  );
}

function missing(order, name) {
  return el(
    'div',
    { class: 'careful-box' },
    el('p', null, t('payers.missing')),
    el(
      'ul',
      { lang: 'en' },
      order.missingFacts.map((fact) => el('li', null, `${name(fact.coverage)}: ${fact.ask}`)),
    ),
  );
}
