// One request: what comes next and by whom, its lines and units, its course and clocks, documents and letters.

import { call } from '../call.js';
import { el, fill } from '../dom.js';
import { form, load, problemBox } from '../form.js';
import { fact, reason } from '../why.js';
import { day, list, money, moment, t, word } from '../words.js';
import { providerActs } from './tar-acts.js';
import { documentChooser, drawDocuments, sendDocuments } from './tar-documents.js';
import { prescriptionPairs } from './tar-prescription.js';
import { drawNotices, noticesOf, showLetter } from './tar-letters.js';
import { backButton, dueSentence, mayDo, myParts, oneOf, pair, prescriptionLacks, statusTag, unitsBar, whoIs } from './tar-parts.js';
import { drawClocks, drawEvents } from './tar-timeline.js';

/**
 * Shows a request.
 *
 * @param options.back leads away from it
 * @param options.top a node that stands above it, such as a claim
 * @param options.acts makes the forms of what the reader may do, given { tar, act }: { now, later } of which the first
 *     stand above everything; a provider's where left out
 * @param options.readFirst whether the request itself stands before what may be done with it
 */
export function showRequest(place, number, options) {
  return load(place, async () => {
    const view = el('div');
    await draw(view, number, options);
    setTimeout(() => view.querySelector('h1')?.focus());
    return view;
  });
}

/** Draws it; where it cannot be read, says why and leaves the way back. */
async function draw(view, number, options, said) {
  let state;
  try {
    state = await fetched(number);
  } catch (problem) {
    // A request that was returned is nobody's any more: what was done is said, and that it is gone.
    const gone = said && problem.code === 'NOT_FOUND';
    fill(view, backButton(options.backText, options.back), status(said), gone ? el('p', null, t('tar.gone')) : problemBox(problem));
    return;
  }
  const head = el('div');
  const rest = el('div');
  const again = (news) => draw(view, number, options, news);
  const letter = (notice) =>
    showLetter(view, notice, { back: () => again(), backText: t('tar.back'), mayMail: myParts(state.tar).some((part) => part.endsWith('_CONSULTANT')) });
  const around = () => {
    const papers = [about(state.tar), documents(state.tar, again)];
    fill(head, heading(state.tar), next(state.tar), options.readFirst && papers);
    fill(rest, lines(state.tar), course(state.tar), !options.readFirst && papers, letters(state.notices, letter));
  };
  const act = async (path, body, key) => {
    try {
      await call('POST', `/v1/tars/${state.tar.tarNumber}/${path}`, body, { key, ifMatch: state.etag });
    } catch (problem) {
      if (problem.code === 'PRECONDITION_FAILED') {
        // What was typed stays; what it was based on is read again.
        Object.assign(state, await fetched(number));
        around();
      }
      throw problem;
    }
    // A change gives a claim back.
    await draw(view, number, { ...options, top: undefined }, t(`tar.done.${path}`));
  };
  around();
  const { now, later } = (options.acts ?? providerActs)({ tar: state.tar, act });
  fill(
    view,
    backButton(options.backText, options.back),
    options.top,
    status(said),
    head,
    now,
    rest,
    later,
  );
  if (said) {
    view.querySelector('[role=status]').focus();
  }
}

function status(said) {
  return el('div', { role: 'status', class: said ? 'done' : null, tabindex: '-1' }, said);
}

async function fetched(number) {
  const { body, etag } = await call('GET', `/v1/tars/${number}`);
  return { tar: body, etag, notices: await noticesOf(body.tarNumber) };
}

function heading(tar) {
  return el(
    'div',
    null,
    el('h1', { tabindex: '-1', class: 'tar-title' }, t('tar.title', { number: tar.tarNumber })),
    el('p', { class: 'lead' }, [word('category', tar.category), t('tar.receivedAt', { at: moment(tar.receivedAt) })].join(' · ')),
    tar.replaced && el('p', { class: 'careful-box' }, t('tar.replaced', { number: tar.replaced.tarNumber })),
  );
}

/** What is awaited from whom, and what each may do. */
function next(tar) {
  const due = tar.lines.filter((line) => line.dueBy);
  return el(
    'section',
    { class: 'card next' },
    el('h2', null, t('tar.next')),
    due.length === 0 && el('p', null, t('tar.nothingAwaited')),
    el(
      'ul',
      { class: 'facts' },
      due.map((line) =>
        fact(
          [
            el('strong', null, dueSentence(line.dueBy, myParts(tar))),
            ' ',
            el('span', { class: 'small' }, [tar.lines.length > 1 && t('tar.line', { number: line.line }), word('lateEffect', line.dueBy.lateEffect)].filter(Boolean).join(' · ')),
            line.overdue && el('span', { class: 'tag no' }, t('tar.overdue')),
          ],
          line.dueBy.basis,
        ),
      ),
    ),
    tar.lines.map((line) => allowed(tar, line)),
    prescriptionLacks(tar.prescriptionLacks),
  );
}

function allowed(tar, line) {
  const by = Map.groupBy(line.allowedActions, (each) => each.by);
  const mine = mayDo(tar, line).length > 0 ? myParts(tar) : [];
  return [...by].map(([who, actions]) =>
    el(
      'p',
      { class: 'allowed' },
      tar.lines.length > 1 && `${t('tar.line', { number: line.line })}: `,
      t('tar.may', { who: whoIs(who, mine), what: oneOf(actions.map((each) => word('action', each.action))) }),
    ),
  );
}

function lines(tar) {
  return el('section', { class: 'card' }, el('h2', null, t('tar.lines')), tar.lines.map(line));
}

function line(each) {
  const dates = each.dates.authorized ?? each.dates.asked;
  return el(
    'article',
    { class: 'tar-line', 'aria-label': t('tar.line', { number: each.line }) },
    el('h3', null, `${each.line} · ${each.serviceCode} `, statusTag(each.status), each.cancelled && [' ', el('span', { class: 'tag no' }, t('tar.cancelled'))]),
    unitsBar(each.units),
    el(
      'dl',
      { class: 'pairs' },
      pair(t(each.dates.authorized ? 'tar.authorized' : 'tar.asked'), `${day(dates.from)} – ${day(dates.thru ?? dates.from)}`),
      each.charge && pair(t('tarForm.charge'), money(each.charge)),
      each.pricingIndicator && pair(t('tar.pricingIndicator'), each.pricingIndicator),
      each.update && pair(t('tar.wanted'), t('tar.wantedUnits', { count: each.update.units, from: day(each.update.dates.from), thru: day(each.update.dates.thru ?? each.update.dates.from), change: each.update.change })),
      each.reduction && pair(t('tar.reduction'), t('tar.reducedTo', { count: each.reduction.units, day: day(each.reduction.effective) })),
    ),
    each.question && el('blockquote', { class: 'question' }, el('strong', null, t('tar.question')), ' ', el('span', { lang: 'en' }, each.question)),
    each.message && el('blockquote', { lang: 'en' }, each.message),
    each.reason &&
      el(
        'blockquote',
        null,
        el('strong', null, word('reasonGround', each.reason.ground)),
        ' ',
        el('span', { lang: 'en' }, each.reason.text),
        el('span', { class: 'source', lang: 'en' }, ` ${each.reason.citation}`),
      ),
    el('details', { class: 'because' }, el('summary', null, el('span', { class: 'why' }, t('tar.whyStatus'))), reason(each.basis)),
  );
}

function course(tar) {
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('tar.course')),
    drawClocks(tar),
    el('h3', null, t('tar.events')),
    drawEvents(tar),
  );
}

function about(tar) {
  return el(
    'section',
    { class: 'card' },
    el('h2', null, t('tar.about')),
    el(
      'dl',
      { class: 'pairs' },
      pair(t('tar.member'), t('tar.memberBorn', { cin: tar.member.cin, birthDate: day(tar.member.birthDate) })),
      pair(t('tarForm.submittingNpi'), tar.submittingNpi),
      tar.renderingNpi && pair(t('tarForm.renderingNpi'), tar.renderingNpi),
      tar.orderingNpi && pair(t('tarForm.orderingNpi'), tar.orderingNpi),
      pair(t('tarForm.programme'), [word('programme', tar.delivery.programme), tar.delivery.planCode].filter(Boolean).join(' ')),
      pair(t('tarForm.form'), word('form', tar.form)),
      pair(t('tarForm.urgency'), word('urgency', tar.urgency)),
      tar.serviceCounty && pair(t('tarForm.serviceCounty'), t(`county.${tar.serviceCounty}`)),
      tar.retroactiveGround && pair(t('tarForm.retroactive'), word('ground', tar.retroactiveGround)),
      tar.clinical && pair(t('tarForm.diagnoses'), list(tar.clinical.diagnoses)),
    ),
    tar.clinical && [el('h3', null, t('tarForm.justification')), el('p', { class: 'said' }, tar.clinical.justification)],
    tar.clinical?.prescription && [
      el('h3', null, t('prescription.title')),
      el('dl', { class: 'pairs' }, prescriptionPairs(tar.clinical.prescription).map(([name, value]) => pair(name, value))),
    ],
    tar.standard && el('ul', { class: 'facts' }, fact(t('tar.standard'), tar.standard)),
  );
}

function documents(tar, again) {
  const mayAdd = myParts(tar).includes('PROVIDER');
  return el('section', { class: 'card', id: 'documents' }, el('h2', null, t('document.title')), drawDocuments(tar.attachments), mayAdd && adding(tar, again));
}

function adding(tar, again) {
  const chosen = [];
  const under = el('div', { 'aria-live': 'polite' });
  const send = async () => {
    if (chosen.length === 0) {
      under.closest('details').querySelector('[type=file]').focus();
      return;
    }
    const { node, done } = sendDocuments(tar.tarNumber, chosen);
    fill(under, node);
    const all = await done;
    if (all) {
      await again(t('document.added', { count: chosen.length }));
    }
  };
  return el(
    'details',
    { class: 'more' },
    el('summary', null, t('document.add')),
    form({ fields: [], layout: [documentChooser(chosen), under], button: t('document.send'), send }),
  );
}

function letters(notices, letter) {
  return (
    notices.length > 0 &&
    el('section', { class: 'card', id: 'letters' }, el('h2', null, t('letter.all')), drawNotices(notices, letter))
  );
}
