// What came in from the state: the newest 834 files, how far they are, and whom they could not place.

import { read } from '../call.js';
import { el, fill } from '../dom.js';
import { load } from '../form.js';
import { moment, t, word } from '../words.js';
import { table } from './table.js';

export function open(place) {
  const content = el('div', { 'aria-live': 'polite' });
  const look = () => load(content, draw);
  fill(
    place,
    el('h1', null, t('screen.files')),
    el('p', { class: 'lead' }, t('files.lead')),
    el('p', { class: 'small' }, t('files.whoSees')),
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
          headings('member', 'segment', 'what', 'remedy'),
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
      headings('received', 'state', 'counts', 'reference'),
      files.map((file) => [moment(file.receivedAt), word('fileState', file.state), t('files.told', file), file.reference]),
    ),
  );
}

function english(text) {
  return text && el('span', { lang: 'en' }, text);
}

function headings(...columns) {
  return columns.map((column) => t(`files.${column}`));
}
