// What came in: now, today, and in any period, by store, hour and day.
import {bars} from './charts.js';
import {h} from './dom.js';
import {asked, bar, days, named} from './filter.js';
import {count, day, either, many, money, percent, quantity, say, settings, shortDay} from './form.js';
import {compared, empty, figure, head, panel, ranking} from './parts.js';
import {salesTable} from './page-sales.js';

const NOTHING = {sales: {count: 0, total: 0}, returns: {count: 0, total: 0}};

export const overview = {
  ask: parameters => ({overview: `overview?${asked(parameters)}`}),
  draw({overview: data}, context) {
    const currencies = data.totals.map(it => it.currency);
    const currency = currencies.includes(context.parameters.currency) ? context.parameters.currency : currencies[0];
    const now = data.totals.find(it => it.currency === currency) ?? NOTHING;
    const before = data.before.find(it => it.currency === currency);
    const one = days(context.parameters) === 1;
    return [
      head(say('overview'), named(context.parameters)),
      bar(context, {currencies}),
      data.behind > 1000 && h('div', {class: 'notice calm', role: 'status'}, say('addingUp', count(data.behind))),
      figures(data, now, before, currency, one, context),
      currency ? charts(data, currency, one, context) : nothingSold(data, context),
    ];
  },
};

function figures(data, now, before, currency, one, context) {
  const written = amount => currency ? money(amount, currency) : '–';
  const compare = say(one ? 'aWeekBefore' : 'before');
  const sold = before ? `${compare} ${compared(now.sales.total, before.sales.total, currency)}` : '';
  return h('section', {class: 'figures', 'aria-label': say('overview')},
    figure(say('sold'), written(now.sales.total), [many(now.sales.count, 'oneSale', 'salesCount'), sold && h('span', {class: 'with'}, sold)], context.page('sales', {kind: 'sale'}), 'main'),
    figure(say('averageSale'), now.sales.count > 0 ? written(Math.round(now.sales.total / now.sales.count)) : '–',
      before && before.sales.count > 0 ? `${compare} ${written(Math.round(before.sales.total / before.sales.count))}` : ''),
    figure(say('returned'), written(now.returns.total), [many(now.returns.count, 'oneReturn', 'returnsCount'),
      now.sales.total > 0 && now.returns.total > 0 && h('span', {class: 'with'}, percent(now.returns.total, now.sales.total))], context.page('sales', {kind: 'return'})),
    figure(say('joined'), count(data.members), `${compare} ${compared(data.members, data.membersBefore)}`, context.page('members')),
    figure(say('unsent'), count(data.unsent), say('boxesOnline', count(data.boxesOnline), count(data.boxes)),
      context.page('boxes'), data.unsent > 0 ? 'attention' : ''));
}

function nothingSold(data, context) {
  return h('section', {class: 'card'}, empty(say('noSales'),
    data.latestDay && h('a', {class: 'button', href: context.link({period: '', from: data.latestDay, to: data.latestDay})}, say('showLatestDay', day(data.latestDay)))));
}

function charts(data, currency, one, context) {
  const mine = it => it.currency === currency;
  const hours = data.hours.filter(mine);
  const stores = data.stores.filter(mine);
  const total = stores.reduce((sum, it) => sum + it.sales.total, 0);
  const storesLink = store => context.stores.length > 1 ? context.link({store}) : null;
  return h('div', {class: 'columns'},
    h('div', {class: 'stack'},
      !one && panel(say('byDay'), null, chart(say('byDay'), byDay(data, currency, context))),
      panel(say(one ? 'byHour' : 'byHourAll'), Object.keys(settings.zones).length > 0 && h('span', {class: 'quiet'}, say('byClockOf')), chart(say('byHour'), byHour(hours, currency))),
      panel(say('latestSales'), h('a', {href: context.page('sales')}, say('allSales')), salesTable(data.sales, context, true))),
    h('div', {class: 'stack'},
      panel(say('byStore'), h('span', {class: 'quiet'}, many(stores.length, 'oneStore', 'storesCount')), ranking(stores.slice(0, 12).map(it => ({key: it.store, name: it.store,
        value: it.sales.total, text: money(it.sales.total, currency), link: storesLink(it.store),
        below: `${many(it.sales.count, 'oneSale', 'salesCount')} · ${percent(it.sales.total, total)}${it.returns.count > 0 ? ` · −${money(it.returns.total, currency)}` : ''}`})))),
      data.items.length > 0 && currency === data.totals[0].currency && panel(say('topItems'), h('a', {href: context.page('items')}, say('allItems')),
        ranking(data.items.map(it => ({key: `${it.item} ${it.unit}`, name: either(it.nameZh, it.nameEn) || it.item, value: it.sold, text: money(it.sold, currency),
          below: quantity(it.soldQuantity, it.unit), link: context.page('items', {item: it.item})}))))));
}

export function chart(label, content) {
  return h('div', {class: 'chart', role: 'img', 'aria-label': label, chart: content});
}

function byHour(hours, currency) {
  const first = Math.min(8, ...hours.map(it => it.hour));
  const last = Math.max(21, ...hours.map(it => it.hour));
  const found = new Map(hours.map(it => [it.hour, it]));
  return bars(Array.from({length: last - first + 1}, (_, i) => {
    const it = found.get(first + i) ?? NOTHING;
    return {name: `${first + i}:00`, value: it.sales.total, below: many(it.sales.count, 'oneSale', 'salesCount')};
  }), currency);
}

export function everyDay(from, to) {
  const all = [];
  for (const at = new Date(`${from}T00:00:00Z`), end = new Date(`${to}T00:00:00Z`); at <= end && all.length < 400; at.setUTCDate(at.getUTCDate() + 1)) {
    all.push(at.toISOString().slice(0, 10));
  }
  return all;
}

function byDay(data, currency, context) {
  const found = new Map(data.days.filter(it => it.currency === currency).map(it => [it.day, it]));
  const all = everyDay(data.from, data.to);
  return bars(all.map(it => ({name: shortDay(it), value: found.get(it)?.sales.total ?? 0, below: many(found.get(it)?.sales.count ?? 0, 'oneSale', 'salesCount')})),
    currency, i => context.go({period: '', from: all[i], to: all[i]}));
}
