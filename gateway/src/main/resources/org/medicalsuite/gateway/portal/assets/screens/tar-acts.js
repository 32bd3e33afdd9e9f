// What a provider may do with a request: answer, appeal, change, insist, cancel. Only what the service allows is shown.

import { el } from '../dom.js';
import { field, form } from '../form.js';
import { t } from '../words.js';
import { keyOfDeed, mayDo } from './tar-parts.js';

/** The forms of a provider's acts, line by line; a question wants its answer now. */
export function providerActs({ tar, act }) {
  const forms = (wanted) =>
    tar.lines.flatMap((line) =>
      mayDo(tar, line)
        .filter((action) => Object.hasOwn(FORMS, action) && (action === 'ANSWER_DEFERRAL') === wanted)
        .map((action) => FORMS[action](tar, line, act)),
    );
  return { now: forms(true), later: forms(false) };
}

const FORMS = {
  ANSWER_DEFERRAL: answer,
  APPEAL: appeal,
  UPDATE: update,
  UPDATE_REJECTED_SERVICE: insist,
  CANCEL: cancel,
};

function answer(tar, line, act) {
  const text = field({ name: 'lines[0].answer', label: t('act.answer'), kind: 'area', rows: 4, maxlength: 8000, required: true });
  const key = keyOfDeed();
  const send = () => {
    const body = { lines: [{ line: line.line, answer: text.value() }] };
    return act('answers', body, key(body));
  };
  return el(
    'section',
    { class: 'card answer-card', 'aria-label': t('act.answerTitle') },
    el('h2', null, titled('act.answerTitle', tar, line)),
    el('blockquote', { class: 'question', lang: 'en' }, line.question),
    el('p', { class: 'small' }, t('act.answerHint')),
    form({ fields: [text, { ...text, name: 'lines[0]' }], layout: text.node, button: t('act.sendAnswer'), send }),
  );
}

function appeal(tar, line, act) {
  const text = field({ name: 'lines[0].reason', label: t('act.appealReason'), kind: 'area', rows: 4, maxlength: 8000, required: true });
  const disputed = field({ name: 'lines[0].disputed', label: t('act.disputed'), hint: t('act.disputedHint'), value: line.serviceCode, required: true });
  const send = () => ({
    lines: [{ line: line.line, reason: text.value(), disputed: (disputed.value() ?? '').split(/[,;]/).map((each) => each.trim()).filter(Boolean) }],
  });
  return folded('appeal', tar, line, [text, disputed], (body) => act('appeals', ...body), send);
}

function update(tar, line, act) {
  const dates = line.dates.authorized ?? line.dates.asked;
  const fields = [
    field({ name: 'lines[0].change', label: t('act.change'), kind: 'area', rows: 2, maxlength: 2000, required: true }),
    field({ name: 'lines[0].units', label: t('tar.units'), kind: 'number', min: 1, max: 99999, value: line.units.authorized, required: true }),
    field({ name: 'lines[0].from', label: t('tar.from'), kind: 'date', value: dates.from, required: true }),
    field({ name: 'lines[0].thru', label: t('tar.thru'), kind: 'date', value: dates.thru ?? dates.from, required: true }),
  ];
  const [change, units, from, thru] = fields;
  const send = () => ({
    lines: [{ line: line.line, change: change.value(), units: units.value() && Number(units.value()), from: from.value(), thru: thru.value() }],
  });
  return folded('update', tar, line, fields, (body) => act('updates', ...body), send);
}

function insist(tar, line, act) {
  return folded('insist', tar, line, [], (body) => act('rejected-service-updates', ...body), () => ({ lines: [line.line] }));
}

function cancel(tar, line, act) {
  return folded('cancel', tar, line, [], (body) => act('cancellations', ...body), () => ({ lines: [line.line] }));
}

/** A form that stays folded until somebody wants it. */
function folded(which, tar, line, fields, act, bodyOf) {
  const key = keyOfDeed();
  const send = () => {
    const body = bodyOf();
    return act([body, key(body)]);
  };
  const whole = { name: 'lines[0]', fault: (text) => fields[0]?.fault(text), input: fields[0]?.input };
  return el(
    'details',
    { class: `card folded act-${which}` },
    el('summary', null, titled(`act.${which}`, tar, line)),
    el('p', { class: 'small' }, t(`act.${which}Hint`)),
    form({
      fields: fields.length > 0 ? [...fields, whole] : [],
      layout: el('div', { class: 'fields' }, fields.map((each) => each.node)),
      button: t(`act.${which}Send`),
      send,
    }),
  );
}

function titled(key, tar, line) {
  return tar.lines.length > 1 ? `${t(key)} · ${t('tar.line', { number: line.line })}` : t(key);
}
