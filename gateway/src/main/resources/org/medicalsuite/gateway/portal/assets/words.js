// What the portal says, from one catalogue a language. No other file holds a sentence (a test looks).

export const LANGUAGES = ['en', 'es'];

const COOKIE = 'portal_language';
const A_YEAR = 31536000;
const CALIFORNIA = 'America/Los_Angeles';

let language = 'en';
let catalogue = {};

/** The language that was chosen here, else the browser's first that we speak, else English. */
export function preferredLanguage() {
  const kept = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${COOKIE}=`));
  const wishes = [kept?.slice(COOKIE.length + 1), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wishes.find((wish) => LANGUAGES.includes(wish)) ?? 'en';
}

/** Loads a language's catalogue and speaks it from now on. */
export async function speak(wanted) {
  const answer = await fetch(new URL(`words/${wanted}.json`, import.meta.url), { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`catalogue ${wanted}: ${answer.status}`);
  }
  catalogue = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = t('portal.title');
}

/** Remembers the choice; the identity provider's page is asked for the same language. */
export function keep(chosen) {
  document.cookie = `${COOKIE}=${chosen}; Path=/portal; Max-Age=${A_YEAR}; SameSite=Lax`;
}

export function spoken() {
  return language;
}

/** Whether the catalogue has the key. */
export function has(key) {
  return Object.hasOwn(catalogue, key);
}

/** A text of the catalogue; {name} is replaced by values.name. A count chooses between key.one and key.other. */
export function t(key, values = {}) {
  return parts(key, values)
    .map((part) => (part instanceof Node ? part.textContent : part))
    .join('');
}

/** The same as a list, for values that are elements. */
export function parts(key, values = {}) {
  const form = 'count' in values ? `${key}.${new Intl.PluralRules(language).select(values.count)}` : key;
  const text = catalogue[form] ?? catalogue[`${key}.other`] ?? form;
  return text.split(/(\{[a-zA-Z]+\})/).map((part) => {
    const name = /^\{([a-zA-Z]+)\}$/.exec(part)?.[1];
    return name && name in values ? (values[name] instanceof Node ? values[name] : String(values[name])) : part;
  });
}

/** A word for a constant of the API, such as outcome.COVERED; the constant itself where we have none yet. */
export function word(family, constant) {
  const key = `${family}.${constant}`;
  return has(key) ? t(key) : String(constant).toLowerCase().replaceAll('_', ' ');
}

/** A day as people write it. */
export function day(iso) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

/** A moment, in California's time. */
export function moment(iso) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: CALIFORNIA }).format(
    new Date(iso),
  );
}

/** Dollars of a decimal string. */
export function money(amount) {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' }).format(amount);
}

/** Names one after the other: a, b and c. */
export function list(names) {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** The day of a moment in California, as the API writes days. */
export function dayOf(moment) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: CALIFORNIA }).format(moment);
}

/** Today in California, as the API writes days. */
export function today() {
  return dayOf(new Date());
}
