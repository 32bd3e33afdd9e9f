// A table that scrolls by itself where the window is narrower than it.

import { el } from '../dom.js';

/** @param rows of cells: texts, nodes or lists of them; a dash where there is nothing */
export function table(label, headings, rows) {
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    el(
      'table',
      null,
      el('thead', null, el('tr', null, headings.map((heading) => el('th', { scope: 'col' }, heading)))),
      el('tbody', null, rows.map(tableRow)),
    ),
  );
}

export function tableRow(cells) {
  return el('tr', null, cells.map((cell) => el('td', null, cell ?? '–')));
}
