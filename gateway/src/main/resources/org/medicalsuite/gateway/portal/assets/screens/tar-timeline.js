// A request's course: what happened, drawn from the top down, and its clocks on one axis from the day it came in.

import { el, svg } from '../dom.js';
import { fact } from '../why.js';
import { day, dayOf, moment, spoken, t, today, word } from '../words.js';
import { dueSentence, myParts } from './tar-parts.js';

const DAY = 86400000;

/** Everything that happened, the oldest first. */
export function drawEvents(tar) {
  const several = tar.lines.length > 1;
  return el(
    'ol',
    { class: 'course' },
    tar.timeline.map((event) =>
      el(
        'li',
        { class: `event event-${event.event.toLowerCase().replaceAll('_', '-')}` },
        el(
          'p',
          { class: 'event-what' },
          el('strong', null, word('event', event.event)),
          several && [' ', el('span', { class: 'small' }, t('tar.line', { number: event.line }))],
        ),
        el('p', { class: 'small' }, `${word('actor', event.by)} · ${moment(event.at)}`),
        event.note && el('blockquote', { lang: 'en' }, event.note),
      ),
    ),
  );
}

/** The deadlines that run, on an axis with today; the list below says each in words and opens its reason. */
export function drawClocks(tar) {
  const clocks = running(tar);
  const mine = myParts(tar);
  const authorized = tar.lines.map((line) => line.dates.authorized).filter(Boolean);
  if (clocks.length === 0 && authorized.length === 0) {
    return el('p', { class: 'small' }, t('tar.noClock'));
  }
  return el(
    'div',
    { class: 'clocks' },
    axis(tar, clocks, authorized),
    el(
      'ol',
      { class: 'facts clock-list' },
      clocks.map((clock) =>
        fact(
          [
            el('strong', null, dueSentence(clock, mine)),
            ' ',
            el('span', { class: 'small' }, [word('force', clock.force), word('lateEffect', clock.lateEffect)].join('. ')),
          ],
          clock.basis,
        ),
      ),
    ),
    authorized.length > 0 &&
      el(
        'ul',
        { class: 'facts' },
        authorized.map((span) => fact(t('tar.authorizedDays', { from: day(span.from), thru: day(span.thru ?? span.from) }))),
      ),
  );
}

/** Every deadline once, the earliest first. */
function running(tar) {
  const all = tar.lines.flatMap((line) => [...line.clocks, line.dueBy]).filter(Boolean);
  const once = new Map(all.map((clock) => [`${clock.by} ${clock.lastDay} ${clock.basis.rule}`, clock]));
  return [...once.values()].sort((one, other) => one.lastDay.localeCompare(other.lastDay));
}

function axis(tar, clocks, authorized) {
  const received = dayOf(new Date(tar.receivedAt));
  const marks = [received, today(), ...clocks.map((clock) => clock.lastDay), ...authorized.flatMap((span) => [span.from, span.thru ?? span.from])];
  const days = marks.map((mark) => Date.parse(mark) / DAY);
  const first = Math.min(...days);
  const length = Math.max(Math.max(...days) - first, 1);
  const at = (iso) => 4 + (92 * (Date.parse(iso) / DAY - first)) / length;
  return svg(
    'svg',
    { class: 'axis', width: '100%', height: '92', role: 'img', 'aria-label': t('tar.axis', { received: day(received), today: day(today()) }) },
    svg('line', { class: 'axis-line', x1: '4%', x2: '96%', y1: '44', y2: '44' }),
    authorized.map((span) =>
      svg('rect', {
        class: 'axis-authorized',
        x: `${at(span.from)}%`,
        width: `${Math.max(at(span.thru ?? span.from) - at(span.from), 1)}%`,
        y: '38',
        height: '12',
        rx: '4',
      }),
    ),
    svg('line', { class: 'axis-past', x1: `${at(received)}%`, x2: `${at(today())}%`, y1: '44', y2: '44' }),
    svg('circle', { class: 'axis-received', cx: `${at(received)}%`, cy: '44', r: '6' }),
    svg('line', { class: 'axis-today', x1: `${at(today())}%`, x2: `${at(today())}%`, y1: '24', y2: '56' }),
    label(at(today()), 16, t('tar.today')),
    clocks.length === 0 && authorized.slice(0, 1).map((span) => [label(at(span.from), 74, shortDay(span.from)), label(at(span.thru ?? span.from), 74, shortDay(span.thru ?? span.from))]),
    clocks.map((clock, index) => flag(at(clock.lastDay), index + 1, clock)),
  );
}

function flag(x, number, clock) {
  const tone = clock.force === 'LIMIT' ? 'limit' : 'target';
  const y = 72;
  return [
    svg('line', { class: `flag-line ${tone}`, x1: `${x}%`, x2: `${x}%`, y1: '36', y2: '64' }),
    svg('circle', { class: `flag ${tone}`, cx: `${x}%`, cy: y, r: '11' }),
    svg('text', { class: 'flag-number', x: `${x}%`, y: y + 5, 'text-anchor': 'middle' }, String(number)),
  ];
}

function shortDay(iso) {
  return new Intl.DateTimeFormat(spoken(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
}

function label(x, y, text) {
  const anchor = x < 12 ? 'start' : x > 88 ? 'end' : 'middle';
  return svg('text', { class: 'axis-label', x: `${x}%`, y, 'text-anchor': anchor }, text);
}
