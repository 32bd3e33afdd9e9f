// The consultant's desk: what is due first, one request at a time, its decision, and the letters that go out.

import { ask, call, read } from '../call.js';
import { el, fill } from '../dom.js';
import { field, form, load, problemBox } from '../form.js';
import { moment, t, word } from '../words.js';
import { decisionForm } from './decision.js';
import { drawNotices, showLetter } from './tar-letters.js';
import { CATEGORIES, choices, endOf, moreButton, statusTag } from './tar-parts.js';
import { showRequest } from './tar-request.js';

/** Which view was open; a change of the language opens it again. */
let shown = null;

export function open(place) {
  const { view, about } = shown ?? { view: desk };
  return go(place, view, about);
}

/** The queue, from whatever view is open. */
export function home(place) {
  return go(place, desk);
}

function go(place, view, about) {
  shown = { view, about };
  return view(place, about);
}

function desk(place, news) {
  const queue = el('div');
  const notices = el('div');
  const category = field({ name: 'category', label: t('tarCheck.service'), choices: [['', t('queue.all')], ...choices('category', CATEGORIES)] });
  const show = () => load(queue, () => pages(place, category.value()));
  category.input.addEventListener('change', show);
  const said = el('p', { role: 'status' });
  const claim = async () => {
    if (!(await claimed(place, { category: category.value() }))) {
      fill(said, t('queue.nothingWaits'));
    }
  };
  fill(
    place,
    el('h1', { tabindex: '-1' }, t('screen.consultant')),
    el('p', { class: 'lead' }, t('queue.lead')),
    el('div', { role: 'status', class: news ? 'done' : null }, news),
    el('section', { class: 'card', 'aria-label': t('queue.claim') }, form({ fields: [category], layout: category.node, button: t('queue.claim'), send: claim }), said),
    el('section', { class: 'card', 'aria-labelledby': 'queue' }, el('h2', { id: 'queue' }, t('queue.title')), queue),
    el('section', { class: 'card', 'aria-labelledby': 'notices' }, el('h2', { id: 'notices' }, t('queue.notices')), notices),
  );
  return Promise.all([show(), load(notices, () => due(place))]);
}

/** Claims what is wished for and shows it; false where there is nothing to claim. */
async function claimed(place, wish) {
  const { outcome, tarNumber, expiresAt } = await ask('/v1/work-claims', wish);
  if (outcome !== 'CLAIMED') {
    return false;
  }
  await go(place, request, { number: tarNumber, until: expiresAt });
  return true;
}

function request(place, { number, until }) {
  const back = () => home(place);
  const top = until && el('div', { class: 'claim' }, el('p', null, t('queue.claimed', { until: moment(until) })), releaseButton(place, number));
  return showRequest(place, number, { back, backText: t('queue.back'), top, acts: decisionForm, readFirst: true });
}

function releaseButton(place, number) {
  const message = el('div', { 'aria-live': 'polite' });
  const click = async () => {
    try {
      await call('DELETE', `/v1/work-claims/${number}`);
      await go(place, desk, t('queue.released'));
    } catch (problem) {
      fill(message, problemBox(problem));
    }
  };
  return el('div', null, el('button', { type: 'button', id: 'release', on: { click } }, t('queue.release')), message);
}

async function pages(place, category) {
  const rows = el('tbody');
  const more = el('div');
  const next = async (cursor) => {
    const question = new URLSearchParams({ limit: '50', ...(category && { category }), ...(cursor && { cursor }) });
    const page = await read(`/v1/work-queue-entries?${question}`);
    rows.append(...page.entries.map((entry) => row(place, entry)));
    fill(more, page.next && moreButton(() => next(page.next)));
    return page.entries.length;
  };
  if ((await next()) === 0) {
    return el('p', null, t('queue.empty'));
  }
  return [
    el(
      'table',
      { class: 'queue' },
      el('caption', null, t('queue.caption')),
      el('thead', null, el('tr', null, ['queue.due', 'tarCheck.service', 'queue.standing', 'queue.read'].map((key) => el('th', { scope: 'col' }, t(key))))),
      rows,
    ),
    more,
  ];
}

function row(place, entry) {
  const number = entry.tarNumber;
  const message = el('div', { role: 'status' });
  const claim = async () => {
    try {
      if (!(await claimed(place, { tarNumber: number }))) {
        fill(message, t('queue.taken'));
      }
    } catch (problem) {
      fill(message, problemBox(problem));
    }
  };
  const openIt = () => go(place, request, { number });
  return el(
    'tr',
    null,
    el('th', { scope: 'row' }, endOf(entry.due), entry.overdue && [' ', el('span', { class: 'tag no' }, t('tar.overdue'))]),
    el('td', null, word('category', entry.category), el('p', { class: 'small' }, t('queue.numberLine', { number, line: entry.line }))),
    el('td', null, statusTag(entry.status)),
    el(
      'td',
      null,
      el('button', { type: 'button', class: 'quiet open-tar', 'aria-label': t('tars.openNamed', { number }), on: { click: openIt } }, t('tars.open')),
      ' ',
      el('button', { type: 'button', class: 'quiet claim-tar', 'aria-label': t('queue.claimNamed', { number }), on: { click: claim } }, t('queue.claimThis')),
      message,
    ),
  );
}

async function due(place) {
  const { notices } = await read('/v1/notices');
  return notices.length === 0
    ? el('p', null, t('queue.noNotices'))
    : drawNotices(notices, (notice) => go(place, letter, notice));
}

function letter(place, notice) {
  return showLetter(place, notice, { back: () => home(place), backText: t('queue.back'), mayMail: true });
}
