// Every sentence that rests on a rule opens its reason: the rule, the law, and how well we know it.

import { el } from './dom.js';
import { t, word } from './words.js';

/** A sentence that opens its "why". The services write their reasons in English. */
export function fact(sentence, ...bases) {
  const known = bases.filter(Boolean);
  if (known.length === 0) {
    return el('li', { class: 'fact' }, el('p', { class: 'bare' }, sentence));
  }
  return el(
    'li',
    { class: 'fact' },
    el(
      'details',
      null,
      el('summary', null, el('span', { class: 'sentence' }, sentence), ' ', el('span', { class: 'why' }, t('why'))),
      known.map(reason),
    ),
  );
}

/** A rule with its sentence, source and mark. */
export function reason(basis) {
  return el(
    'div',
    { class: 'reason' },
    basis.because && el('p', { lang: 'en' }, basis.because),
    basis.citation && source(basis.citation),
    basis.rule && el('p', { class: 'small' }, t('why.rule'), ' ', el('code', null, basis.rule)),
  );
}

/** Where a rule stands, and how well that is known. */
export function source(citation) {
  return el(
    'p',
    { class: 'source' },
    el('span', { lang: 'en' }, citation.source),
    ' ',
    el('span', { class: `mark mark-${citation.mark.toLowerCase()}`, title: word('markHint', citation.mark) }, word('mark', citation.mark)),
  );
}
