// One box for whatever a person brings to the counter: a card, a CIN, or a name and a birth date.

import { field } from '../form.js';
import { t } from '../words.js';

const CIN = /^9\d{7}[A-Z]$/;
const CARD = /^9\d{7}[A-Z]\d{5}$/;
const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const AMERICAN = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

/** The box, and read(): the part of an inquiry that says who is meant, or null after it said what is missing. */
export function asksForPerson(label, hint) {
  const box = field({ name: 'cin', label, hint, required: true, autocapitalize: 'characters' });
  // A service names the field that it found at fault; all of them are this one box.
  const also = (name) => ({ ...box, name });
  return {
    node: box.node,
    input: box.input,
    fields: [box, ...['card', 'person', 'person.lastName', 'person.firstName', 'person.birthDate'].map(also)],
    read() {
      const understood = personIn(box.value() ?? '');
      box.fault(understood ? '' : t('person.notUnderstood'));
      return understood;
    },
  };
}

/** { cin }, { card } or { person } of what was typed; null where it is none of them. */
function personIn(typed) {
  const compact = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  if (CIN.test(compact)) {
    return { cin: compact };
  }
  if (CARD.test(compact)) {
    return { card: compact };
  }
  const birthDate = dateIn(typed);
  const [lastName, firstName] = namesIn(typed.replace(ISO, ' ').replace(AMERICAN, ' '));
  return birthDate && lastName && firstName ? { person: { lastName, firstName, birthDate } } : null;
}

function dateIn(typed) {
  const iso = ISO.exec(typed);
  const american = AMERICAN.exec(typed);
  const [year, month, date] = iso ? iso.slice(1) : american ? [american[3], american[1], american[2]] : [];
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** "Last, First", or "First Last". */
function namesIn(text) {
  const parts = text.split(',').map((part) => part.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
  if (parts.length > 1) {
    return parts;
  }
  const words = (parts[0] ?? '').split(' ');
  return [words.at(-1), words.slice(0, -1).join(' ')];
}
