// What was sold, by value or quantity, and what came back.
import {bars} from './charts.js';
import {h} from './dom.js';
import {asked, bar, named} from './filter.js';
import {count, either, money, percent, quantity, say, shortDay} from './form.js';
import {cells, choices, empty, head, panel, table} from './parts.js';
import {chart, everyDay} from './page-overview.js';

const ORDERS = ['value', 'quantity', 'returns'];

export const items = {
  ask: parameters => {
    const query = asked(parameters, 'currency', 'order', 'text');
    query.set('limit', '200');
    return {items: `items?${query}`, ...(parameters.item ? {days: `items/${encodeURIComponent(parameters.item)}/days?${asked(parameters, 'currency')}`} : {})};
  },
  draw({items: data, days}, context) {
    const {parameters} = context;
    const search = event => { event.preventDefault(); context.go({text: new FormData(event.target).get('text').trim(), item: ''}); };
    const all = data.items.reduce((sum, it) => sum + it.sold, 0);
    const most = Math.max(1, ...data.items.map(it => it.sold));
    return [
      head(say('items'), named(parameters)),
      bar(context, {currencies: data.currencies}),
      h('form', {class: 'search', role: 'search', onsubmit: search},
        h('input', {type: 'search', name: 'text', value: parameters.text ?? '', placeholder: say('searchItems'), 'aria-label': say('searchItems'), maxlength: '100', autocomplete: 'off'}),
        h('button', {type: 'submit', class: 'button'}, say('search')),
        choices(say('order'), ORDERS, parameters.order ?? 'value', order => context.link({order: order === 'value' ? '' : order}), it => say(`order-${it}`))),
      parameters.item && days && panel(nameOf(data, parameters.item), h('a', {href: context.link({item: ''})}, say('close')),
        days.days.length === 0 ? empty(say('noSalesHere')) : chart(say('byDay'), itemDays(days, context))),
      h('section', {class: 'card'}, table(say('items'), [['', 'wide number quiet'], [say('item')], [say('quantity'), 'number'], [say('soldFor'), 'number'], [say('share'), 'wide'], [say('returned'), 'number wide']],
        data.items.map((it, i) => h('tr', {'data-key': `${it.item} ${it.unit}`}, cells(
          [count(i + 1), 'wide number quiet'],
          [[h('a', {href: context.link({item: it.item})}, either(it.nameZh, it.nameEn) || it.item), h('div', {class: 'quiet small'}, it.item)]],
          [quantity(it.soldQuantity, it.unit), 'number'],
          [money(it.sold, data.currency), 'number'],
          [h('span', {class: 'share'}, h('span', {class: 'bar'}, h('i', {style: `width:${Math.max(0, 100 * it.sold / most).toFixed(1)}%`})), h('span', {class: 'quiet'}, percent(it.sold, all))), 'wide'],
          [it.returned === 0 ? '' : [`−${money(it.returned, data.currency)}`, h('div', {class: 'quiet small'}, quantity(it.returnedQuantity, it.unit))], it.returned === 0 ? 'number wide' : 'number wide minus']))),
        empty(say(parameters.text ? 'noneFound' : 'noSalesHere')))),
      data.items.length >= 200 && h('p', {class: 'quiet'}, say('firstItems', 200)),
    ];
  },
};

function nameOf(data, number) {
  const found = data.items.find(it => it.item === number);
  return found ? either(found.nameZh, found.nameEn) || number : number;
}

function itemDays(data, context) {
  const found = new Map(data.days.map(it => [it.day, it]));
  const all = everyDay(data.from, data.to);
  const currency = data.days[0].currency;
  return bars(all.map(it => ({name: shortDay(it), value: found.get(it)?.sales.total ?? 0})), currency, i => context.go({period: '', from: all[i], to: all[i]}));
}
