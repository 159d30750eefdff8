// What pages are made of.
import {h} from './dom.js';
import {ago, count, money, percent, say, shortDay} from './form.js';

export function head(title, beside, ...end) {
  return h('header', {class: 'head'}, h('h1', null, title), beside && h('span', {class: 'beside'}, beside),
    end.length > 0 && h('div', {class: 'end'}, ...end));
}

export function panel(title, end, ...body) {
  return h('section', {class: 'card'}, h('div', {class: 'panel-head'}, h('h2', null, title), end), body);
}

export function figure(name, value, below, link, style = '') {
  return h(link ? 'a' : 'div', {class: `card figure ${style}`, href: link}, h('div', {class: 'name'}, name),
    h('div', {class: 'value'}, value), h('div', {class: 'below'}, below));
}

export function empty(...says) {
  return h('div', {class: 'empty'}, ...says.map(it => typeof it === 'string' ? h('p', null, it) : it));
}

/** A table: columns are [name, class], rows are elements; with a caption for those who listen. */
export function table(caption, columns, rows, nothing) {
  if (rows.length === 0) return typeof nothing === 'string' ? empty(nothing) : nothing;
  return h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption}, h('table', null, h('thead', null, h('tr', null,
    columns.map(([name, style]) => h('th', {class: style, scope: 'col'}, name)))), h('tbody', null, rows)));
}

export function cells(...values) {
  return values.map(([value, style]) => h('td', {class: style}, value));
}

export function choices(name, all, chosen, link, words) {
  return h('div', {class: 'choices', role: 'group', 'aria-label': name}, all.map(it =>
    h('a', {class: 'choice', href: link(it), 'aria-current': it === chosen ? 'true' : false}, words(it))));
}

export function state(style, text, title) {
  return h('span', {class: `state ${style}`, title}, text);
}

/** Names with bars: what there is most of, at a glance. */
export function ranking(rows) {
  const most = Math.max(1, ...rows.map(it => it.value));
  return h('ol', {class: 'ranking'}, rows.map(it => h('li', {'data-key': it.key},
    h(it.link ? 'a' : 'span', {class: 'name', href: it.link, title: it.name}, it.name), h('span', {class: 'value'}, it.text), it.below && h('span', {class: 'below'}, it.below),
    h('span', {class: 'bar'}, h('i', {style: `width:${Math.max(0, 100 * it.value / most).toFixed(1)}%`})))));
}

/** @param reached the day back to which was looked, if there was no time for the whole period */
export function pager(context, next, reached) {
  const deep = context.parameters.after;
  if (!deep && !next) return null;
  return h('nav', {class: 'more', 'aria-label': say('pages')},
    deep && h('a', {class: 'choice', href: context.link({after: ''})}, say('newest')),
    next ? h('a', {class: 'choice', href: context.link({after: next})}, say(reached ? 'searchOn' : 'older')) : h('span', {class: 'quiet'}, say('noOlder')),
    reached && h('span', {class: 'quiet'}, say('searchedTo', shortDay(reached))));
}

export function compared(now, before, currency) {
  if (before == null) return null;
  const text = currency ? money(before, currency) : count(before);
  return before > 0 && now >= 0 ? `${text} (${now >= before ? '+' : '−'}${percent(Math.abs(now - before), before)})` : text;
}

export function sign(amount, currency) {
  return amount < 0 ? `−${money(-amount, currency)}` : amount > 0 ? `+${money(amount, currency)}` : money(0, currency);
}

/** Sums, name and amount: the last of them may be the total. */
export function sums(rows) {
  return h('dl', {class: 'sums'}, rows.filter(Boolean).flatMap(([name, value, style]) => [h('dt', {class: style}, name), h('dd', {class: style}, value)]));
}

// --- boxes ----------------------------------------------------------------------------------------------------------

const LONG_WAITING = 60_000;

/** The worst that is to be said of a box: what colour, which word, and how bad, for the order. */
export function condition(box) {
  const down = box.devices.filter(it => !it.ready);
  if (!box.online) return {style: 'off', text: say('offline'), rank: 3};
  if (box.unsent > 0 && box.oldestUnsentAt && Date.now() - new Date(box.oldestUnsentAt) > LONG_WAITING) return {style: 'bad', text: say('behind'), rank: 4};
  if (down.length > 0) return {style: 'wait', text: say('deviceDown'), rank: 2};
  if (box.feeds.some(it => it.trouble)) return {style: 'wait', text: say('feedRefused'), rank: 2};
  if (box.unsent > 0) return {style: 'wait', text: say('sending'), rank: 1};
  return {style: '', text: say('online'), rank: 0};
}

export function progress(box) {
  const done = box.head === 0 ? 100 : Math.floor(100 * Math.min(1, box.watermark / box.head));
  return h('span', {class: box.unsent > 0 ? 'bar behind' : 'bar', role: 'img', 'aria-label': say('eventsUnsent', count(box.unsent))}, h('i', {style: `width:${done}%`}));
}

export function waiting(box) {
  return box.unsent > 0 && box.oldestUnsentAt ? say('waitingSince', ago(box.oldestUnsentAt)) : null;
}
