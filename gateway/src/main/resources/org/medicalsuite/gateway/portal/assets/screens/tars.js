// A provider's requests: what was asked for, what waits and for whom, and the ways to ask for more.

import { read } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, load } from '../form.js';
import { moment, t, word } from '../words.js';
import { beginWith, showForm } from './tar-form.js';
import { showNeed } from './tar-need.js';
import { dueSentence, moreButton, statusTag } from './tar-parts.js';
import { showRequest } from './tar-request.js';

/** Which view was open; a change of the language opens it again. */
let shown = null;

export function open(place) {
  const { view, about } = shown ?? { view: showList };
  return go(place, view, about);
}

/** The list, from whatever view is open. */
export function home(place) {
  return go(place, showList);
}

function go(place, view, about) {
  shown = { view, about };
  return view(place, about);
}

function showList(place) {
  const list = el('div');
  fill(
    place,
    el('h1', null, t('screen.tars')),
    el('p', { class: 'lead' }, t('tars.lead')),
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'primary', id: 'new-tar', on: { click: () => go(place, newRequest) } }, t('tars.new')),
      el('button', { type: 'button', id: 'tar-need', on: { click: () => go(place, need) } }, t('tarCheck.title')),
    ),
    el('section', { class: 'card', 'aria-labelledby': 'own-tars' }, el('h2', { id: 'own-tars' }, t('tars.own')), list),
    el('section', { class: 'card', 'aria-label': t('tars.byNumber') }, byNumber(place)),
  );
  return load(list, () => pages(place));
}

function backTo(place) {
  return () => home(place);
}

function newRequest(place) {
  return showForm(place, { back: backTo(place), opened: (number) => go(place, request, number) });
}

function need(place) {
  const begin = (category, formName) => {
    beginWith(category, formName);
    go(place, newRequest);
  };
  return showNeed(place, { back: backTo(place), request: begin });
}

function request(place, number) {
  return showRequest(place, number, { back: backTo(place), backText: t('tars.back') });
}

function byNumber(place) {
  const number = field({ name: 'tarNumber', label: t('tars.byNumber'), hint: t('tars.numberHint'), inputmode: 'numeric', maxlength: 10 });
  const send = () => {
    const typed = (number.value() ?? '').replaceAll(/\D/g, '');
    number.fault(typed.length === 10 ? '' : t('tars.numberForm'));
    if (typed.length !== 10) {
      number.input.focus();
      return undefined;
    }
    return go(place, request, typed);
  };
  return form({ fields: [number], layout: number.node, button: t('tars.open'), send });
}

/** The first page, with a button that brings the next behind it. */
async function pages(place) {
  const rows = el('ul', { class: 'rows' });
  const more = el('div');
  const next = async (cursor) => {
    const page = await read(`/v1/tars?limit=25${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    rows.append(...page.requests.map((each) => row(each, () => go(place, request, each.tarNumber))));
    fill(more, page.next && moreButton(() => next(page.next)));
    return page.requests.length;
  };
  return (await next()) === 0 ? el('p', null, t('tars.none')) : [rows, more];
}

function row(each, openIt) {
  const mine = each.dueBy?.by === 'PROVIDER' && each.lines.some((line) => line.status === 'DEFERRED');
  return el(
    'li',
    { class: `row${mine ? ' mine' : ''}` },
    el(
      'div',
      { class: 'grow' },
      el('p', { class: 'row-title' }, el('strong', null, word('category', each.category)), ' ', [...new Set(each.lines.map((line) => line.status))].map((status) => [statusTag(status), ' '])),
      el('p', { class: 'small' }, t('tars.row', { member: each.member, number: each.tarNumber, received: moment(each.receivedAt) })),
      el('p', { class: 'row-due' }, due(each), each.overdue && [' ', el('span', { class: 'tag no' }, t('tar.overdue'))]),
    ),
    el('button', { type: 'button', class: 'open-tar', 'aria-label': t('tars.openNamed', { number: each.tarNumber }), on: { click: openIt } }, t('tars.open')),
  );
}

function due(each) {
  if (each.dueBy) {
    return dueSentence(each.dueBy, ['PROVIDER']);
  }
  const left = each.lines.reduce((sum, line) => sum + line.units.left, 0);
  const authorized = each.lines.reduce((sum, line) => sum + line.units.authorized, 0);
  return authorized > 0 ? t('tars.unitsLeft', { left, authorized }) : t('tars.nothingDue');
}
