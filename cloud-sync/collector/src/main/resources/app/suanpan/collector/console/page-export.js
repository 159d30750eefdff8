// Whole tables as files: which, of which days and stores, in which form; then one link.
import {h} from './dom.js';
import {bar, meant} from './filter.js';
import {called, count, say, settings} from './form.js';
import {choices, head, panel} from './parts.js';

const FORMATS = ['csv', 'excel', 'parquet'];
const PERIODS = ['', 'today', 'yesterday', '7d', '30d'];

/** The days that are chosen, from and to; nothing for all of them. */
function days({from, to, period}, today) {
  if (from) return [from, to || from];
  return period ? meant(period, today) : [];
}

function address(parameters, today, tables, all) {
  const [from, to] = days(parameters, today);
  const query = new URLSearchParams({format: parameters.format === 'parquet' ? 'parquet' : 'csv'});
  if (tables.length < all.length) query.set('tables', tables.join(','));
  if (parameters.format === 'excel') query.set('bom', 'yes');
  if (from) { query.set('from', from); query.set('to', to); }
  (parameters.store || '').split(',').filter(Boolean).forEach(it => query.append('store', it));
  return `api/v1/export?${query}`;
}

/** Where some tables of some days are fetched as CSV that spreadsheets read, of the stores that are chosen. */
export function exported(tables, from, to, parameters) {
  const query = new URLSearchParams({format: 'csv', tables: tables.join(','), bom: 'yes', from, to});
  (parameters.store || '').split(',').filter(Boolean).forEach(it => query.append('store', it));
  return `api/v1/export?${query}`;
}

export const exports = {
  ask: () => ({tables: 'export/tables'}),
  draw({tables: {tables: all}}, context) {
    const {parameters, today} = context;
    const [from = '', to = ''] = days(parameters, today);
    const names = all.map(it => it.name);
    const left = new Set((parameters.without || '').split(',').filter(it => names.includes(it)));
    const chosen = names.filter(it => !left.has(it));
    const without = it => context.go({without: [...it].join(',')});
    const range = change => {
      const [first, last] = [change.from ?? from, change.to ?? to];
      if (first || last) context.go({period: '', from: [first || last, last || first].sort()[0], to: [first || last, last || first].sort()[1]});
    };
    return [
      head(say('export'), say('exportSays')),
      bar(context, {withDays: false}),
      h('div', {class: 'filters'},
        h('div', {class: 'choices', role: 'group', 'aria-label': say('period')}, PERIODS.map(it => h('a', {class: 'choice',
          href: context.link({period: it, from: '', to: ''}), 'aria-current': !parameters.from && (parameters.period || '') === it ? 'true' : false},
        say(it ? `period-${it}` : 'allDays')))),
        h('div', {class: 'range'},
          h('input', {type: 'date', value: from, 'aria-label': say('firstDay'), max: '9998-12-31', onchange: event => range({from: event.target.value})}),
          h('span', {'aria-hidden': 'true'}, '–'),
          h('input', {type: 'date', value: to, 'aria-label': say('lastDay'), max: '9998-12-31', onchange: event => range({to: event.target.value})}))),
      h('div', {class: 'filters'},
        choices(say('format'), FORMATS, parameters.format || 'csv', it => context.link({format: it === 'csv' ? '' : it}), it => say(`format-${it}`)),
        chosen.length > 0 ? h('a', {class: 'button strong', href: address(parameters, today, chosen, names), download: true}, say('exportTables', count(chosen.length)))
          : h('span', {class: 'quiet'}, say('noTables'))),
      h('p', {class: 'quiet'}, say(`formatSays-${parameters.format || 'csv'}`)),
      panel(say('tables'), h('span', {class: 'choices'},
        h('button', {type: 'button', onclick: () => without([])}, say('allOfThem')),
        h('button', {type: 'button', onclick: () => without(names)}, say('noneOfThem'))),
      h('div', {class: 'ticks'}, all.map(it => h('label', {'data-key': it.name, title: settings.language === 'en' ? it.says : null},
        h('input', {type: 'checkbox', checked: !left.has(it.name), onchange: event => {
          if (event.target.checked) left.delete(it.name); else left.add(it.name);
          without(left);
        }}),
        h('span', null, called('table-', it.name), h('span', {class: 'quiet'}, ` ${it.name}${it.days ? '' : ` · ${say('comesWhole')}`}`)))))),
    ];
  },
};
