// How the console writes: words, money, times. Amounts are whole minor units and never become fractions.
import {words} from './words.js';

const LANGUAGES = ['en', 'zh'];
const LOCALES = {en: 'en-GB', zh: 'zh-CN'};

export const settings = {
  language: chosenLanguage(),
  zone: undefined,
  /** Of the stores that live by another clock than head office. */
  zones: {},
};

function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  const kept = asked || localStorage.getItem('language') || navigator.language.slice(0, 2);
  return LANGUAGES.includes(kept) ? kept : 'en';
}

export function setLanguage(language) {
  settings.language = language;
  localStorage.setItem('language', language);
}

export function locale() {
  return LOCALES[settings.language];
}

export function say(key, ...values) {
  const texts = Object.hasOwn(words, key) ? words[key] : null;
  const text = texts ? texts[LANGUAGES.indexOf(settings.language)] : key;
  return text.replace(/\{(\d)\}/g, (all, i) => values[i] ?? all);
}

/** What something sent is called here; as it was sent if it has no word, for it may be newer than this page. */
export function called(prefix, word, ...values) {
  return Object.hasOwn(words, prefix + word) ? say(prefix + word, ...values) : word;
}

export function either(zh, en) {
  return settings.language === 'zh' ? zh || en : en || zh;
}

export function count(n) {
  return new Intl.NumberFormat(locale()).format(n);
}

export function many(n, one, other) {
  return n === 1 ? say(one) : say(other, count(n));
}

export function percent(part, whole) {
  return new Intl.NumberFormat(locale(), {style: 'percent', maximumFractionDigits: 1}).format(whole === 0 ? 0 : part / whole);
}

/** A decimal text with the separators of the language. */
export function decimal(text) {
  return new Intl.NumberFormat(locale(), {maximumFractionDigits: 3}).format(text);
}

function formatOf(currency, more) {
  try {
    return new Intl.NumberFormat(locale(), {style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...more});
  } catch {
    // A currency that this browser has never heard of is no reason to show nothing.
    return new Intl.NumberFormat(locale(), {minimumFractionDigits: 2});
  }
}

export function money(minor, currency, short = false) {
  if (short) {
    return formatOf(currency, {notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0}).format(minor / 10 ** decimals(currency));
  }
  const digits = decimals(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return formatOf(currency, {}).format(`${minor < 0 ? '-' : ''}${whole}`);
}

export function decimals(currency) {
  try {
    return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
  } catch {
    return 2;
  }
}

/** Minor units of what somebody typed, such as 12.50 or ¥12.50; null if it is no amount. A bare 1250 is more likely a number. */
export function amountTyped(text, currency) {
  const found = text.replaceAll(',', '').match(/^\s*([^\d\s.-]{0,3})\s*(\d{1,12})(?:\.(\d{1,3}))?\s*$/);
  if (!found || (!found[1] && found[3] == null)) return null;
  const digits = decimals(currency || 'CNY');
  const minor = (found[3] ?? '').padEnd(digits, '0');
  return minor.length > digits ? null : Number(found[2] + minor);
}

const clocks = new Map();

function clockOf(options, timeZone) {
  const key = JSON.stringify([locale(), timeZone, options]);
  if (!clocks.has(key)) clocks.set(key, new Intl.DateTimeFormat(locale(), {timeZone, hourCycle: 'h23', ...options}));
  return clocks.get(key);
}

/** By the clock of the store, if one is named: a clock that is not head office's is said with the time. */
function moment(at, options, store) {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return String(at);
  const here = clockOf(options, settings.zone).format(time);
  const zone = store != null && Object.hasOwn(settings.zones, store) ? settings.zones[store] : null;
  if (!zone) return here;
  try {
    const there = clockOf(options, zone).format(time);
    return there === here ? here : clockOf({...options, timeZoneName: 'shortOffset'}, zone).format(time);
  } catch {
    // A place that this browser has never heard of is no reason to show nothing.
    return here;
  }
}

export function clock(at, store, seconds = true) {
  return moment(at, {hour: '2-digit', minute: '2-digit', ...(seconds ? {second: '2-digit'} : {})}, store);
}

export function dateTime(at, store) {
  return moment(at, {month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit'}, store);
}

export function fullTime(at, store) {
  return moment(at, {year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit'}, store);
}

/** The time alone where a page shows one day, and with the day where it shows several. */
export function when(at, days, store) {
  return days === 1 ? clock(at, store) : dateTime(at, store);
}

function dayWith(text, options) {
  const time = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(time.getTime()) ? text : new Intl.DateTimeFormat(locale(), {timeZone: 'UTC', ...options}).format(time);
}

export function day(text) {
  return dayWith(text, {weekday: 'short', year: 'numeric', month: 'long', day: 'numeric'});
}

export function shortDay(text) {
  return dayWith(text, {weekday: 'short', month: 'short', day: 'numeric'});
}

export function ago(at) {
  const seconds = Math.max(0, Math.round((Date.now() - new Date(at)) / 1000));
  if (Number.isNaN(seconds)) return '–';
  if (seconds < 5) return say('justNow');
  return seconds < 5400 || seconds > 172800 ? since(seconds, at) : say('hours', Math.round(seconds / 3600));
}

function since(seconds, at) {
  if (seconds < 90) return say('seconds', seconds);
  return seconds < 5400 ? say('minutes', Math.round(seconds / 60)) : dateTime(at);
}

// Of whom was erased no number is kept.
export function member(number) {
  if (number === 0) return say('erased');
  return String(number).padStart(9, '0').replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');
}

const UNITS = {KILOGRAM: 'kg', GRAM: 'g', HUNDRED_GRAMS: '× 100 g', JIN: '× 500 g', POUND: 'lb', LITRE: 'l', MILLILITRE: 'ml', METRE: 'm'};

// A unit that is not known here stands as it was sent: 2 YARD are not two pieces.
export function quantity(amount, unit) {
  return unit === 'EACH' ? decimal(amount) : `${decimal(amount)} ${UNITS[unit] ?? unit}`;
}
