// The documents of a request: chosen before it is sent, added later, fetched by whoever may see it.

import { newKey } from '../call.js';
import { el, fill } from '../dom.js';
import { field, problemBox } from '../form.js';
import { spoken, t, word } from '../words.js';
import { download, progressBar, upload } from './transfer.js';
import { choices } from './tar-parts.js';

/** LOINC codes of what a document is about. */
const KINDS = [
  '18842-5', '34117-2', '52030-4', '52032-0', '52036-1', '52042-9', '52043-7', '52049-4', '52050-2', '52051-0',
  '52053-6', '52056-9', '52059-3', '52072-6', '94118-7',
];
const TYPES = '.pdf,.png,.jpg,.jpeg,.tif,.tiff';
const EXTENSION = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/tiff': 'tif' };

/**
 * Lets somebody choose documents.
 *
 * @param chosen the list that is filled: { file, kind, key }; it outlives this node
 */
export function documentChooser(chosen) {
  const list = el('ul', { class: 'rows' });
  const kind = field({ name: 'document', label: t('document.kind'), choices: choices('document', KINDS), value: '34117-2' });
  const file = field({ name: 'file', label: t('document.file'), hint: t('document.hint'), kind: 'file', accept: TYPES });
  const draw = () =>
    fill(
      list,
      chosen.map((each) =>
        el(
          'li',
          { class: 'row' },
          el('div', null, el('strong', null, each.file.name), el('p', { class: 'small' }, describe(each))),
          el('button', { type: 'button', class: 'quiet', 'aria-label': t('document.removeNamed', { name: each.file.name }), on: { click: () => remove(each) } }, t('document.remove')),
        ),
      ),
    );
  const remove = (one) => {
    chosen.splice(chosen.indexOf(one), 1);
    draw();
    file.input.focus();
  };
  file.input.addEventListener('change', () => {
    const [picked] = file.input.files;
    if (picked) {
      chosen.push({ file: picked, kind: kind.value(), key: newKey() });
      file.input.value = '';
      draw();
    }
  });
  draw();
  return el(
    'fieldset',
    { class: 'documents' },
    el('legend', null, t('document.title')),
    el('div', { class: 'fields' }, kind.node, file.node),
    el('div', { 'aria-live': 'polite' }, list),
  );
}

function describe({ file, kind }) {
  return `${word('document', kind)} · ${size(file.size)}`;
}

function size(bytes) {
  const mega = bytes >= 1000000;
  return new Intl.NumberFormat(spoken(), {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1000000 : Math.max(bytes / 1000, 1));
}

/**
 * Sends the chosen documents one after the other, each with its bar; one that fails can be sent again. `done` resolves
 * with whether all arrived at the first try.
 */
export function sendDocuments(tarNumber, chosen) {
  const rows = chosen.map((each) => ({ each, place: el('div'), bar: progressBar(each.file.name) }));
  const node = el(
    'ul',
    { class: 'rows' },
    rows.map(({ each, place, bar }) => el('li', { class: 'row' }, el('div', { class: 'grow' }, el('strong', null, each.file.name), bar.node, place))),
  );
  const sendOne = async ({ each, place, bar }) => {
    place.replaceChildren();
    try {
      const path = `/v1/tar-attachments/${tarNumber}?document=${encodeURIComponent(each.kind)}`;
      await upload(path, each.file, each.key, bar.set);
      bar.set(1);
      return true;
    } catch (problem) {
      fill(
        place,
        problemBox(problem),
        el('button', { type: 'button', class: 'quiet', on: { click: () => sendOne({ each, place, bar }) } }, t('document.again')),
      );
      return false;
    }
  };
  const done = (async () => {
    let all = true;
    for (const row of rows) {
      all = (await sendOne(row)) && all;
    }
    return all;
  })();
  return { node, done };
}

/** The documents of a request as a list, each to fetch. */
export function drawDocuments(documents) {
  return documents.length === 0
    ? el('p', { class: 'small' }, t('document.none'))
    : el('ul', { class: 'rows' }, documents.map(documentRow));
}

function documentRow(attachment) {
  const place = el('div', { 'aria-live': 'polite' });
  const name = word('document', attachment.document);
  const fetchIt = async () => {
    const bar = progressBar(name);
    fill(place, bar.node);
    try {
      await download(attachment.href, `document.${EXTENSION[attachment.mediaType] ?? 'bin'}`, bar.set);
      place.replaceChildren();
    } catch (problem) {
      fill(place, problemBox(problem));
    }
  };
  return el(
    'li',
    { class: 'row' },
    el('div', { class: 'grow' }, el('strong', null, name), el('p', { class: 'small' }, `${EXTENSION[attachment.mediaType]?.toUpperCase() ?? ''} · ${size(attachment.size)}`), place),
    attachment.href
      ? el('button', { type: 'button', 'aria-label': t('document.fetchNamed', { name }), on: { click: fetchIt } }, t('document.fetch'))
      : el('span', { class: 'tag careful' }, t('document.withdrawn')),
  );
}
