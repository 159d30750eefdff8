// How the console writes: words, money, times, and elements. Amounts are whole minor units and never become fractions.
import {words} from './words.js';

const LANGUAGES = ['en', 'zh'];
const LOCALES = {en: 'en-GB', zh: 'zh-CN'};

export const settings = {
  language: chosenLanguage(),
  zone: undefined,
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
  const texts = words[key];
  const text = texts ? texts[LANGUAGES.indexOf(settings.language)] : key;
  return values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
}

export function count(n) {
  return new Intl.NumberFormat(locale()).format(n);
}

export function many(n, one, other) {
  return n === 1 ? say(one) : say(other, count(n));
}

export function money(minor, currency, short = false) {
  const format = new Intl.NumberFormat(locale(), {style: 'currency', currency, currencyDisplay: 'narrowSymbol',
    ...(short ? {notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0} : {})});
  if (short) {
    return format.format(minor / 10 ** decimals(currency));
  }
  const digits = decimals(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return format.format(`${minor < 0 ? '-' : ''}${whole}`);
}

function decimals(currency) {
  return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
}

export function clock(at, seconds = true) {
  return new Intl.DateTimeFormat(locale(), {timeZone: settings.zone, hour: '2-digit', minute: '2-digit',
    ...(seconds ? {second: '2-digit'} : {}), hourCycle: 'h23'}).format(new Date(at));
}

export function dateTime(at) {
  return new Intl.DateTimeFormat(locale(), {timeZone: settings.zone, month: 'short', day: 'numeric', hour: '2-digit',
    minute: '2-digit', second: '2-digit', hourCycle: 'h23'}).format(new Date(at));
}

export function day(text) {
  return new Intl.DateTimeFormat(locale(), {timeZone: 'UTC', weekday: 'short', year: 'numeric', month: 'long', day: 'numeric'})
    .format(new Date(`${text}T00:00:00Z`));
}

export function today() {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: settings.zone}).format(new Date());
}

export function ago(at) {
  const seconds = Math.max(0, Math.round((Date.now() - new Date(at)) / 1000));
  if (seconds < 5) return say('justNow');
  if (seconds < 90) return say('seconds', seconds);
  if (seconds < 5400) return say('minutes', Math.round(seconds / 60));
  return dateTime(at);
}

export function member(number) {
  return String(number).padStart(9, '0').replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');
}

/** Makes an element. Children are texts or elements; texts are never read as HTML. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === 'onclick') element.addEventListener('click', value);
    else if (key === 'onchange') element.addEventListener('change', value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}
