// Who did something, as audit records and emergency accesses name them.

import { el } from '../dom.js';
import { t, word } from '../words.js';

const ACTING_FOR = { npi: 'audit.forNpi', plan: 'audit.forPlan', county: 'audit.forCounty', self: 'audit.forSelf' };

/** The software, its roles, for whom it acts, and the account. */
export function who(record) {
  return [
    el('strong', null, record.client),
    el('p', { class: 'small' }, [record.roles.map((role) => word('role', role)).join(', '), ...actingFor(record)].filter(Boolean).join(' · ')),
    el('p', { class: 'small' }, t('audit.account'), ' ', el('code', null, record.actor)),
  ];
}

/** Words such as npi:1234567893, one after the other. */
function actingFor(record) {
  return (record.actingFor ?? '')
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [kind, number] = part.split(':');
      return ACTING_FOR[kind] ? t(ACTING_FOR[kind], { number: number ?? '' }) : part;
    });
}
