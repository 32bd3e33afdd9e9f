// What came in from the state: the newest 834 files, how far they are, and whom they could not place.

import { read } from '../call.js';
import { el, fill } from '../dom.js';
import { load } from '../form.js';
import { moment, t, word } from '../words.js';

export function open(place) {
  const content = el('div', { 'aria-live': 'polite' });
  const look = () => load(content, draw);
  fill(
    place,
    el('h1', null, t('screen.files')),
    el('p', { class: 'lead' }, t('files.lead')),
    el('p', { class: 'actions' }, el('button', { type: 'button', on: { click: look } }, t('files.reload'))),
    content,
  );
  return look();
}

async function draw() {
  const { files } = await read('/v1/enrollment-files');
  if (files.length === 0) {
    return el('p', { class: 'card' }, t('files.none'));
  }
  const quarantine = await read(`/v1/enrollment-files/${encodeURIComponent(files[0].id)}/quarantined-members`);
  return el('div', null, newest(files[0], quarantine.members), all(files));
}

function newest(file, members) {
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('files.newest')),
    el('p', null, moment(file.receivedAt), ' · ', word('fileState', file.state), ' · ', t('files.told', file)),
    el('progress', { max: 100, value: file.percent ?? 0, 'aria-label': word('fileState', file.state) }),
    el('h3', null, t('files.setAside')),
    members.length === 0
      ? el('p', null, t('files.noneSetAside'))
      : table(
          t('files.setAside'),
          ['member', 'segment', 'what', 'remedy'],
          members.map((each) => [each.member, each.segment, english(each.message), english(each.remedy)]),
        ),
  );
}

function all(files) {
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('files.list')),
    table(
      t('files.list'),
      ['received', 'state', 'counts', 'reference'],
      files.map((file) => [moment(file.receivedAt), word('fileState', file.state), t('files.told', file), file.reference ?? '–']),
    ),
  );
}

function english(text) {
  return text && el('span', { lang: 'en' }, text);
}

function table(label, columns, rows) {
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    el(
      'table',
      null,
      el('thead', null, el('tr', null, columns.map((column) => el('th', { scope: 'col' }, t(`files.${column}`))))),
      el('tbody', null, rows.map((cells) => el('tr', null, cells.map((cell) => el('td', null, cell === undefined ? '–' : cell))))),
    ),
  );
}
