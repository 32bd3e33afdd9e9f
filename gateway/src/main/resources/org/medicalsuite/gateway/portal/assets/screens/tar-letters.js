// Notices of action: what the beneficiary is told. Shown as the letter that is printed and mailed.

import { call, readIfThere } from '../call.js';
import { el, fill } from '../dom.js';
import { problemBox } from '../form.js';
import { day, t, today, word } from '../words.js';
import { backButton, pair } from './tar-parts.js';

/** The notices about a request; a request that has none yet is answered 404. */
export async function noticesOf(tarNumber) {
  return (await readIfThere(`/v1/tars/${tarNumber}/notices`))?.notices ?? [];
}

/** Notices as a list whose buttons open the letters. */
export function drawNotices(notices, openLetter) {
  return el(
    'ul',
    { class: 'rows' },
    notices.map((notice) =>
      el(
        'li',
        { class: 'row' },
        el(
          'div',
          null,
          el('strong', null, word('adverse', notice.notice.action)),
          el('p', { class: 'small' }, t('letter.ofLine', { service: notice.serviceCode, number: notice.line, day: day(notice.notice.madeOn) })),
          el('p', { class: 'small' }, mailing(notice)),
        ),
        el('button', { type: 'button', class: 'open-letter', on: { click: () => openLetter(notice) } }, t('letter.open')),
      ),
    ),
  );
}

function mailing(notice) {
  if (notice.mailedOn) {
    return t('letter.mailed', { day: day(notice.mailedOn) });
  }
  return notice.notice.mailBy ? t('letter.mailBy', { day: day(notice.notice.mailBy) }) : t('letter.notMailed');
}

/**
 * The letter in the place of what was shown, ready to print.
 *
 * @param mayMail whether the reader records that it was mailed
 */
export function showLetter(place, notice, { back, backText, mayMail }) {
  const told = notice.notice;
  const message = el('div', { 'aria-live': 'polite' });
  fill(
    place,
    backButton(backText, back),
    el(
      'article',
      { class: 'card letter', 'aria-labelledby': 'letter-title' },
      el('h1', { id: 'letter-title', tabindex: '-1' }, t('letter.title')),
      el(
        'dl',
        { class: 'pairs' },
        pair(t('letter.date'), day(told.madeOn)),
        pair(t('tar.member'), notice.member),
        pair(t('tar.number'), notice.tarNumber),
        pair(t('tar.service'), t('letter.serviceLine', { service: notice.serviceCode, number: notice.line })),
      ),
      el('h2', null, t('letter.decided')),
      el('p', { class: 'answer' }, t(`letter.action.${told.action}`, { who: t(`letter.who.${notice.programme}`) })),
      told.effective && el('p', null, t('letter.effective', { day: day(told.effective) })),
      el('h2', null, t('letter.why')),
      el('p', { class: 'said', lang: 'en' }, told.reason),
      el('p', null, t('letter.law'), ' ', el('span', { lang: 'en' }, told.citation)),
      el('h2', null, t('letter.rights')),
      el('p', null, t('letter.rightsLead')),
      el(
        'ul',
        { class: 'facts' },
        told.remedies.map((remedy) =>
          el(
            'li',
            { class: 'fact right' },
            el('strong', null, word('remedy', remedy.kind)),
            ' ',
            remedy.lastDay ? t('letter.until', { day: day(remedy.lastDay) }) : t('letter.afterPlan'),
            // Printed too: nobody can open a "why" on paper.
            el('p', { class: 'source', lang: 'en' }, remedy.basis.citation.source),
          ),
        ),
      ),
    ),
    message,
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'primary', on: { click: () => print() } }, t('letter.print')),
      mayMail && !notice.mailedOn && mailedButton(notice, message),
    ),
  );
  place.querySelector('#letter-title').focus();
}

function mailedButton(notice, message) {
  const click = async () => {
    button.disabled = true;
    try {
      await call('PUT', `/v1/notices/${notice.id}/mailing`, { mailedOn: today() });
      notice.mailedOn = today();
      fill(message, el('p', { class: 'done' }, t('letter.mailed', { day: day(today()) })));
      button.remove();
    } catch (problem) {
      fill(message, problemBox(problem));
      button.disabled = false;
    }
  };
  const button = el('button', { type: 'button', class: 'mailed', on: { click } }, t('letter.recordMailing'));
  return button;
}
