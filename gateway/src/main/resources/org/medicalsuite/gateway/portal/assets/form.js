// Forms: every field has a label, says what is wrong with it where it is, and keeps what was typed.

import { add, el, fill, freshId } from './dom.js';
import { has, t } from './words.js';

/**
 * One labelled field: { node, input, value(), fault(text) }.
 *
 * @param name as the API calls it; faults that a service finds are shown at the field of that name
 * @param choices for a select: [value, text] pairs
 */
export function field({ name, label, hint, choices, kind = 'text', value, ...attributes }) {
  const id = freshId();
  const control = { id, name, autocomplete: 'off', spellcheck: 'false', ...attributes };
  const input = choices
    ? el('select', { ...control, autocomplete: null }, choices.map(([code, text]) => el('option', { value: code }, text)))
    : el(kind === 'area' ? 'textarea' : 'input', { ...control, type: kind === 'area' ? null : kind });
  if (value !== undefined) {
    input.value = value;
  }
  const fault = el('p', { class: 'fault', id: `${id}-fault`, hidden: true });
  const hintNode = hint && el('p', { class: 'hint', id: `${id}-hint` }, hint);
  describe(input, hintNode && hintNode.id);
  const node = el('div', { class: 'field' }, el('label', { for: id }, label), hintNode, fault, input);
  return {
    name,
    node,
    input,
    value: () => input.value.trim() || undefined,
    fault(text) {
      fault.hidden = !text;
      fill(fault, text);
      if (text) {
        input.setAttribute('aria-invalid', 'true');
        unfold(input);
      } else {
        input.removeAttribute('aria-invalid');
      }
      describe(input, hintNode && hintNode.id, text && fault.id);
    },
  };
}

/** What is wrong must be seen: whatever is folded around it opens. */
function unfold(input) {
  for (let around = input.closest('details'); around; around = around.parentElement.closest('details')) {
    around.open = true;
  }
}

function describe(input, ...ids) {
  const described = ids.filter(Boolean).join(' ');
  if (described) {
    input.setAttribute('aria-describedby', described);
  } else {
    input.removeAttribute('aria-describedby');
  }
}

/** A checkbox with its label: { node, input, value() }. */
export function tick({ name, label, checked = false }) {
  const id = freshId();
  const input = el('input', { type: 'checkbox', id, name, checked });
  const node = el('div', { class: 'tick' }, input, el('label', { for: id }, label));
  return { name, node, input, value: () => input.checked, fault: () => {} };
}

/**
 * A form that sends once at a time.
 *
 * @param fields whose names take the faults of a problem answer
 * @param layout the nodes between the top and the button
 * @param send called with no arguments; its problems are shown
 */
export function form({ fields, layout, button, send }) {
  const submit = el('button', { class: 'primary', type: 'submit' }, button);
  const message = el('div', { class: 'problem-place', 'aria-live': 'assertive' });
  const node = el('form', { novalidate: true }, layout, message, el('p', { class: 'actions' }, submit));
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (node.getAttribute('aria-busy') === 'true') {
      return;
    }
    const known = typeof fields === 'function' ? fields() : fields;
    clear(known, message);
    busy(node, submit, true);
    try {
      await send();
    } catch (problem) {
      show(problem, known, message);
    } finally {
      busy(node, submit, false);
    }
  });
  return node;
}

function busy(node, submit, is) {
  node.setAttribute('aria-busy', String(is));
  submit.classList.toggle('working', is);
}

function clear(fields, message) {
  fields.forEach((each) => each.fault(''));
  message.replaceChildren();
}

/** Shows each fault at its field and puts the cursor into the first; the rest is told above the button. */
function show(problem, fields, message) {
  const faults = problem.errors ?? [];
  const placed = faults.filter((fault) => {
    const at = fields.find((each) => each.name === fault.field);
    at?.fault(sentences(fault.message, fault.remedy));
    return at;
  });
  fill(message, problemBox(problem, faults.filter((fault) => !placed.includes(fault))));
  const first = placed.length > 0 && fields.find((each) => each.name === placed[0].field);
  if (first) {
    first.input.focus();
  }
}

/** Texts of a service come without full stops. */
function sentences(...texts) {
  return texts.filter(Boolean).map((text) => text.replace(/\.?$/, '.')).join(' ');
}

/** What happened and what to do, from a problem answer. */
export function problemBox(problem, faults = problem.errors ?? []) {
  const code = problem.code ?? 'UNEXPECTED';
  if (!problem.code) {
    console.error(problem);
  }
  const title = has(`problem.${code}`) ? t(`problem.${code}`) : (problem.message ?? t('problem.UNEXPECTED'));
  return add(
    el('div', { class: 'problem', role: 'alert' }),
    el('p', { class: 'problem-title' }, title),
    problem.detail && el('p', { lang: 'en' }, problem.detail),
    faults.length > 0 &&
      el(
        'ul',
        { lang: 'en' },
        faults.map((fault) => el('li', null, `${fault.field}: ${sentences(fault.message, fault.remedy)}`)),
      ),
    problem.requestId && el('p', { class: 'small' }, t('problem.requestId', { id: problem.requestId })),
  );
}

/** Waits visibly: the place says so until the work is done, then shows its result or its problem. */
export async function load(place, work) {
  fill(place, el('p', { class: 'loading', role: 'status' }, t('loading')));
  try {
    fill(place, await work());
  } catch (problem) {
    fill(place, problemBox(problem));
  }
}
