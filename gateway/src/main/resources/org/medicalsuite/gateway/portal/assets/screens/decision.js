// A consultant's decision, line by line: only what the service allows, with the fields that each decision takes.

import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { t, word } from '../words.js';
import { choices, keyOfDeed, mayDo } from './tar-parts.js';

const DECISIONS = ['APPROVE', 'MODIFY', 'DEFER', 'DENY', 'REJECT', 'RETURN', 'EXTEND', 'ASSIGN_PRICING_INDICATOR'];
const TAKES = {
  APPROVE: ['pricingIndicator'],
  ASSIGN_PRICING_INDICATOR: ['pricingIndicator'],
  MODIFY: ['units', 'from', 'thru', 'pricingIndicator', 'ground', 'text', 'citation'],
  DEFER: ['question'],
  DENY: ['ground', 'text', 'citation'],
  REJECT: ['message'],
  RETURN: ['message'],
  EXTEND: ['message'],
};
const GROUNDS = ['MEDICAL_NECESSITY', 'LATE_SUBMISSION', 'NOT_COVERED', 'OUT_OF_NETWORK', 'INFORMATION_MISSING', 'OTHER'];

/** The form for the lines that wait for a decision of the reader. */
export function decisionForm({ tar, act }) {
  const rows = tar.lines
    .map((line) => ({ line, may: mayDo(tar, line).filter((action) => DECISIONS.includes(action)) }))
    .filter(({ may }) => may.length > 0)
    .map(({ line, may }) => lineDecision(tar, line, may));
  if (rows.length === 0) {
    return {};
  }
  const key = keyOfDeed();
  const send = async () => {
    const decided = rows.filter((row) => row.decision.value());
    if (decided.length === 0) {
      rows[0].decision.fault(t('decision.none'));
      rows[0].decision.input.focus();
      return;
    }
    const body = { lines: decided.map((row) => row.body()) };
    await act('decisions', body, key(body));
  };
  const now = el(
    'section',
    { class: 'card decide', 'aria-labelledby': 'decide' },
    el('h2', { id: 'decide' }, t('decision.title')),
    form({
      fields: () => rows.filter((row) => row.decision.value()).flatMap((row, at) => row.named(at)),
      layout: rows.map((row) => row.node),
      button: t('decision.send'),
      send,
    }),
  );
  return { now };
}

function lineDecision(tar, line, may) {
  const dates = line.update?.dates ?? line.dates.asked;
  const decision = field({
    name: 'decision',
    label: t('decision.which'),
    choices: [['', t('decision.later')], ...may.map((each) => [each, word('decision', each)])],
  });
  const fields = {
    units: field({ name: 'units', label: t('tar.units'), kind: 'number', min: 1, max: 99999, value: line.update?.units ?? line.units.asked }),
    from: field({ name: 'from', label: t('tar.from'), kind: 'date', value: dates.from }),
    thru: field({ name: 'thru', label: t('tar.thru'), kind: 'date', value: dates.thru ?? dates.from }),
    pricingIndicator: field({ name: 'pricingIndicator', label: t('tar.pricingIndicator'), hint: t('decision.indicatorHint'), inputmode: 'numeric', maxlength: 1 }),
    ground: field({ name: 'ground', label: t('decision.ground'), choices: choices('reasonGround', GROUNDS), value: 'MEDICAL_NECESSITY' }),
    text: field({ name: 'text', label: t('decision.reason'), hint: t('decision.reasonHint'), kind: 'area', rows: 3, maxlength: 2000 }),
    citation: field({ name: 'citation', label: t('decision.citation'), hint: t('decision.citationHint'), maxlength: 200 }),
    question: field({ name: 'question', label: t('decision.question'), hint: t('decision.questionHint'), kind: 'area', rows: 3, maxlength: 2000 }),
    message: field({ name: 'message', label: t('decision.message'), kind: 'area', rows: 3, maxlength: 2000 }),
  };
  const taken = () => TAKES[decision.value()] ?? [];
  const shown = el('div', { class: 'fields decision-fields' });
  const draw = () => fill(shown, taken().map((name) => fields[name].node));
  decision.input.addEventListener('change', draw);
  const said = (name) => (taken().includes(name) ? fields[name].value() : undefined);
  return {
    decision,
    node: el(
      'fieldset',
      { class: 'line-fields' },
      el('legend', null, t('decision.line', { number: line.line, service: line.serviceCode, units: line.units.asked })),
      decision.node,
      shown,
    ),
    body: () => ({
      line: line.line,
      decision: decision.value(),
      pricingIndicator: said('pricingIndicator'),
      units: said('units') && Number(said('units')),
      from: said('from'),
      thru: said('thru'),
      reason: taken().includes('text') && (said('text') || said('citation')) ? { ground: said('ground'), text: said('text'), citation: said('citation') } : undefined,
      question: said('question'),
      message: said('message'),
    }),
    // A fault of the whole reason is shown where its text is missing, one of the whole line at the decision.
    named: (at) => [
      { ...decision, name: `lines[${at}]` },
      { ...decision, name: `lines[${at}].decision` },
      { ...(fields.text.value() ? fields.citation : fields.text), name: `lines[${at}].reason` },
      ...Object.entries(fields).map(([name, each]) => ({
        ...each,
        name: ['ground', 'text', 'citation'].includes(name) ? `lines[${at}].reason.${name}` : `lines[${at}].${name}`,
      })),
    ],
  };
}
