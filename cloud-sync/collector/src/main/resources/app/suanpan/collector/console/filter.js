// The bar that is the same on every page: which days, which stores, which currency. What it says stands in the address.
import {h} from './dom.js';
import {count, day, say} from './form.js';

const PERIODS = ['today', 'yesterday', '7d', '30d'];
const MANY_STORES = 8;
let looked = '';

export const FILTERS = ['period', 'from', 'to', 'store', 'currency'];

/** The question behind a filter's words. */
export function asked(parameters, ...more) {
  const query = new URLSearchParams();
  const put = name => { if (parameters[name]) query.set(name, parameters[name]); };
  if (parameters.from) ['from', 'to'].forEach(put);
  else put('period');
  (parameters.store || '').split(',').filter(Boolean).forEach(it => query.append('store', it));
  more.forEach(put);
  return query;
}

/** How many days a page is about; what is said of times depends on it. */
export function days(parameters) {
  if (parameters.from) return parameters.to && parameters.to !== parameters.from ? 2 : 1;
  return ['7d', '30d'].includes(parameters.period) ? 2 : 1;
}

export function named(parameters) {
  if (!parameters.from) return say(`period-${parameters.period || 'today'}`);
  return parameters.to && parameters.to !== parameters.from ? say('fromTo', day(parameters.from), day(parameters.to)) : day(parameters.from);
}

export function bar(context, {withDays = true, currencies = []} = {}) {
  const {parameters} = context;
  const ranged = Boolean(parameters.from);
  const current = parameters.period || 'today';
  const [from, to] = ranged ? [parameters.from, parameters.to || parameters.from] : meant(current, context.today);
  return h('form', {class: 'filters', role: 'search', 'aria-label': say('filters'), onsubmit: () => false},
    withDays && h('div', {class: 'choices', role: 'group', 'aria-label': say('period')}, PERIODS.map(it => h('a', {class: 'choice',
      href: context.link({period: it === 'today' ? '' : it, from: '', to: '', after: ''}), 'aria-current': !ranged && it === current ? 'true' : false}, say(`period-${it}`)))),
    withDays && h('div', {class: 'range'},
      h('input', {type: 'date', value: from, 'aria-label': say('firstDay'), max: '9998-12-31',
        onchange: event => setRange(context, event.target.value, to)}),
      h('span', {'aria-hidden': 'true'}, '–'),
      h('input', {type: 'date', value: to, 'aria-label': say('lastDay'), max: '9998-12-31',
        onchange: event => setRange(context, from, event.target.value)})),
    context.stores.length > 1 && storeChooser(context),
    currencies.length > 1 && h('div', {class: 'choices', role: 'group', 'aria-label': say('currency')}, currencies.map(it => h('a', {class: 'choice',
      href: context.link({currency: it}), 'aria-current': it === (parameters.currency || currencies[0]) ? 'true' : false}, it))));
}

/** The days that a period's word stands for today. */
export function meant(period, today) {
  const back = days => {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - days);
    return day.toISOString().slice(0, 10);
  };
  if (!today) return ['', ''];
  return period === 'yesterday' ? [back(1), back(1)] : [back({'7d': 6, '30d': 29}[period] ?? 0), today];
}

function setRange(context, from, to) {
  if (!from && !to) return;
  const [first, last] = [from || to, to || from].sort();
  context.go({period: '', from: first, to: last, after: ''});
}

function storeChooser(context) {
  const chosen = new Set((context.parameters.store || '').split(',').filter(Boolean));
  const label = chosen.size === 0 ? say('allStores') : chosen.size <= 2 ? [...chosen].join(', ') : say('someStores', count(chosen.size));
  const choose = stores => context.go({store: [...stores].join(','), after: ''});
  const shown = context.stores.filter(it => chosen.has(it) || it.toLowerCase().includes(looked.toLowerCase())).slice(0, 200);
  return h('details', {class: 'chooser', onkeydown: event => { if (event.key === 'Escape') { event.currentTarget.open = false; event.currentTarget.firstChild.focus(); } }},
    h('summary', {class: 'choice', 'aria-label': `${say('stores')}: ${label}`}, label),
    h('div', {class: 'list'},
      context.stores.length > MANY_STORES && h('input', {type: 'search', placeholder: say('findStore'), 'aria-label': say('findStore'), value: looked,
        oninput: event => { looked = event.target.value; context.draw(); }}),
      h('label', null, h('input', {type: 'checkbox', checked: chosen.size === 0, onchange: () => choose([])}), h('span', null, say('allStores'))),
      shown.map(store => h('label', {'data-key': store}, h('input', {type: 'checkbox', checked: chosen.has(store), onchange: event => {
        if (event.target.checked) chosen.add(store); else chosen.delete(store);
        choose(chosen);
      }}), h('span', null, store)))));
}
