// Drawings of our own. Each has its numbers beside it in words, so that nothing must be seen to be known.

import { el, svg } from './dom.js';
import { money, t } from './words.js';

const WIDTH = 1000;
const HEIGHT = 64;
const GAP = 3;

/**
 * Who pays what of a charge, as one bar and as a list.
 *
 * @param parts { name, amount (decimal string), kind: payer-1 to payer-4, patient or rest }
 */
export function stackedBar(total, parts) {
  const shown = parts.filter((part) => Number(part.amount) > 0);
  const sum = Math.max(shown.reduce((all, part) => all + Number(part.amount), 0), 0.01);
  let x = 0;
  const bars = shown.map((part) => {
    const width = (Number(part.amount) / sum) * WIDTH;
    const bar = svg('rect', { x, y: 0, width: Math.max(width - GAP, 1), height: HEIGHT, class: `bar bar-${part.kind}` });
    x += width;
    return bar;
  });
  return el(
    'figure',
    { class: 'chart' },
    svg(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        'aria-label': t('chart.of', { total: money(total) }),
        preserveAspectRatio: 'none',
      },
      bars,
    ),
    el(
      'figcaption',
      null,
      el(
        'dl',
        { class: 'legend' },
        parts.map((part) =>
          el('div', null, el('dt', null, el('span', { class: `key bar-${part.kind}`, 'aria-hidden': 'true' }), part.name), el('dd', null, money(part.amount))),
        ),
      ),
    ),
  );
}
