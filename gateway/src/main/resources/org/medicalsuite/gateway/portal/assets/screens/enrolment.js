// For counties and health plans: may a person be in a plan, which plans are open to them, and which notices are due.

import { ask, read } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form } from '../form.js';
import { current, hasRole } from '../session.js';
import { fact } from '../why.js';
import { day, has, t, today, word } from '../words.js';
import { table } from './table.js';

export function open(place) {
  const cin = field({ name: 'cin', label: t('enrolment.cin'), autocapitalize: 'characters', required: true });
  const on = field({ name: 'on', label: t('enrolment.on'), kind: 'date', value: today() });
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const standing = await ask('/v1/enrolment-inquiries', { cin: cin.value()?.toUpperCase(), on: on.value() });
    fill(answer, drawStanding(standing));
    answer.querySelector('h2').focus();
  };
  fill(
    place,
    el('h1', null, t('screen.enrolment')),
    el('p', { class: 'lead' }, t('enrolment.lead')),
    hasRole('county-worker', 'health-plan') && el('p', { class: 'small' }, t('enrolment.files')),
    el(
      'section',
      { class: 'card', 'aria-label': t('desk.question') },
      form({
        fields: [cin, on],
        layout: el('div', { class: 'fields' }, cin.node, on.node),
        button: t('enrolment.ask'),
        send,
      }),
    ),
    answer,
    hasRole('county-worker', 'health-plan', 'system') && notices(),
  );
}

function drawStanding(standing) {
  return el(
    'section',
    { class: 'card verdict' },
    el('h2', { class: 'answer', tabindex: '-1' }, word('standingOf', standing.status)),
    el(
      'ul',
      { class: 'facts' },
      fact(word('standingOf', standing.status), standing.basis),
      fact(standing.plan ? t('enrolment.in', { plan: standing.plan.name ?? standing.plan.hcpCode }) : t('enrolment.inNone')),
      standing.exemptThrough && fact(t('enrolment.exemptThrough', { day: day(standing.exemptThrough) })),
      standing.packet && fact(t('enrolment.chooseBy', { day: day(standing.packet.chooseBy) })),
      standing.joiningOn && fact(t('enrolment.joining', { day: day(standing.joiningOn) })),
    ),
    standing.plans?.length > 0 && el('h3', null, t('enrolment.plans')),
    el(
      'ul',
      { class: 'facts' },
      standing.plans?.map((each) =>
        fact(t(each.mayJoin ? 'enrolment.may' : 'enrolment.mayNot', { plan: each.plan ?? each.hcpCode }), each.basis),
      ),
    ),
  );
}

/** Those of one's own counties or plan codes; the state may see all. */
function notices() {
  const { counties, planCodes } = current();
  const where = field({
    name: 'where',
    label: t('notices.where'),
    choices: [
      ...counties.map((code) => [`county=${code}`, has(`county.${code}`) ? t(`county.${code}`) : code]),
      ...planCodes.map((code) => [`plan=${code}`, code]),
      ...(hasRole('system') ? [['', '–']] : []),
    ],
  });
  const answer = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    const page = await read(`/v1/enrolment-notices?${where.value() ?? ''}`);
    fill(answer, drawNotices(page.notices));
  };
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('notices.title')),
    form({ fields: [where], layout: where.node, button: t('notices.show'), send }),
    answer,
  );
}

function drawNotices(due) {
  if (due.length === 0) {
    return el('p', { class: 'result' }, t('notices.none'));
  }
  return el(
    'div',
    { class: 'result' },
    table(
      t('notices.title'),
      ['due', 'kind', 'cin'].map((column) => t(`notices.${column}`)),
      due.map((each) => [day(each.due), word('noticeKind', each.kind), each.cin]),
    ),
  );
}
