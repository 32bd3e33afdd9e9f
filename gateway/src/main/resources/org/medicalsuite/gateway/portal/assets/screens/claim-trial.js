// A claim tried out on the payers that were just put in order: nothing is stored, everything is explained.

import { ask } from '../call.js';
import { stackedBar } from '../chart.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { payerName } from '../payers.js';
import { money, t } from '../words.js';
import { fact, source } from '../why.js';

/** Where the order is not decided, there is nothing to try. */
export function claimTrial(order, question) {
  if (order.positions.some((position) => position.standing !== 'ALONE')) {
    return el('p', { class: 'card' }, t('trial.orderFirst'));
  }
  const payers = order.positions.map((position) => {
    const coverage = question.coverages.find((each) => each.id === position.coverages[0]);
    return { id: coverage.id, kind: coverage.kind, name: payerName(question.coverages, coverage.id) };
  });
  const afterMedicare = payers.some((payer) => payer.kind === 'MEDICARE');
  payers.forEach((payer, at) => {
    payer.method = methodOf(payer.kind, at, afterMedicare);
  });
  const lines = [];
  const rows = el('div', { class: 'rows' });
  const addLine = () => lines.push(lineRow(rows, lines, payers));
  addLine();
  const answer = el('div', { 'aria-live': 'polite' });
  const shareOfCost = field({ name: 'shareOfCost', label: t('trial.shareOfCost'), inputmode: 'decimal' });
  const send = async () => {
    const paid = await ask('/v1/payment-calculations', {
      serviceDate: question.date,
      payers: payers.map(({ id, method }) => ({ id, method })),
      lines: lines.map((line, at) => line.read(at)),
      shareOfCost: shareOfCost.value(),
    });
    fill(answer, drawPayment(paid, payers));
    answer.querySelector('h3').focus();
  };
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('trial.title')),
    form({
      fields: () => [shareOfCost, ...lines.flatMap((line, at) => line.fields(at))],
      layout: [
        rows,
        el('div', { class: 'fields' }, shareOfCost.node),
        el('p', { class: 'actions' }, el('button', { type: 'button', on: { click: addLine } }, t('trial.addLine'))),
      ],
      button: t('trial.ask'),
      send,
    }),
    answer,
  );
}

function methodOf(kind, at, afterMedicare) {
  if (kind === 'MEDI_CAL') {
    return afterMedicare ? 'MEDICARE_CROSSOVER' : 'MEDI_CAL';
  }
  if (kind === 'MEDICARE') {
    return 'MEDICARE_PART_B';
  }
  return at === 0 ? 'PRIMARY' : 'STANDARD';
}

function lineRow(rows, lines, payers) {
  const dollars = (name, label) => field({ name, label, inputmode: 'decimal' });
  const charge = dollars('charge', t('trial.charge'));
  const terms = payers.map((payer) => {
    if (payer.method === 'MEDI_CAL' || payer.method === 'MEDICARE_CROSSOVER') {
      const rate = dollars('rate', t('trial.rate', { payer: payer.name }));
      return {
        fields: [['mediCal.rate', rate]],
        read: () => ({ payer: payer.id, mediCal: { rate: rate.value() } }),
      };
    }
    if (payer.method === 'MEDICARE_PART_B') {
      const fee = dollars('feeSchedule', t('trial.fee', { payer: payer.name }));
      return {
        fields: [['partB.feeSchedule', fee]],
        read: () => ({ payer: payer.id, partB: { feeSchedule: fee.value() } }),
      };
    }
    const allowed = dollars('allowed', t('trial.allowed', { payer: payer.name }));
    const percent = field({ name: 'paysPercent', label: t('trial.percent', { payer: payer.name }), inputmode: 'decimal', value: '80' });
    return {
      fields: [['benefit.allowed', allowed], ['benefit.paysPercent', percent]],
      read: () => ({
        payer: payer.id,
        benefit: { allowed: allowed.value(), paysPercent: Number(percent.value()) },
      }),
    };
  });
  const remove = el('button', { type: 'button', class: 'quiet' }, t('pays.remove'));
  const node = el(
    'fieldset',
    { class: 'row' },
    el('div', { class: 'fields' }, charge.node, terms.flatMap((each) => each.fields.map(([, input]) => input.node)), remove),
  );
  rows.append(node);
  const line = {
    read: (at) => ({ number: at + 1, charge: charge.value(), terms: terms.map((each) => each.read()) }),
    fields: (at) => [
      { ...charge, name: `lines[${at}].charge` },
      ...terms.flatMap((each, payer) =>
        each.fields.map(([path, input]) => ({ ...input, name: `lines[${at}].terms[${payer}].${path}` })),
      ),
    ],
  };
  remove.addEventListener('click', () => {
    if (lines.length > 1) {
      lines.splice(lines.indexOf(line), 1);
      node.remove();
    }
  });
  return line;
}

function drawPayment(paid, payers) {
  const name = (id) => payers.find((payer) => payer.id === id)?.name ?? id;
  const parts = [
    ...paid.payers.map((payer, at) => ({ name: name(payer.payer), amount: payer.paid, kind: `payer-${Math.min(at + 1, 4)}` })),
    { name: t('trial.patient'), amount: paid.patientLiability, kind: 'patient' },
    { name: t('trial.writeOff'), amount: paid.providerWriteOff, kind: 'rest' },
  ];
  return el(
    'div',
    { class: 'result' },
    el('h3', { tabindex: '-1', class: 'answer' }, t('trial.sentence', { charge: money(paid.charge), patient: money(paid.patientLiability) })),
    stackedBar(paid.charge, parts),
    el('ul', { class: 'facts' }, paid.lines.map((line) => drawLine(line, name))),
  );
}

/** The way to each amount, step by step. */
function drawLine(line, name) {
  return el(
    'li',
    { class: 'fact' },
    el(
      'details',
      null,
      el(
        'summary',
        null,
        el('span', { class: 'sentence' }, t('trial.line', { number: line.number, charge: money(line.charge) })),
        el('span', { class: 'why' }, t('trial.how')),
      ),
      line.payers.map((payer) =>
        el(
          'div',
          { class: 'reason' },
          el('p', null, el('strong', null, t('trial.pays', { payer: name(payer.payer), amount: money(payer.paid) }))),
          payer.steps.map((step) =>
            el('div', { class: 'step' }, el('p', { lang: 'en' }, `${step.formula} = ${step.result}`), source(step.citation)),
          ),
        ),
      ),
      line.patientBasis && el('ul', { class: 'facts' }, fact(t('trial.patientPays', { amount: money(line.patientLiability) }), line.patientBasis)),
    ),
  );
}
