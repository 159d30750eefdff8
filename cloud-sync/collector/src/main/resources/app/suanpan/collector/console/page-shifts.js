// Shifts: who opened which till, what was counted, and what is missing.
import {h} from './dom.js';
import {asked, bar, days, named} from './filter.js';
import {called, clock, count, fullTime, money, say, when} from './form.js';
import {cells, choices, empty, head, pager, panel, sign, state, table} from './parts.js';
import {reasonOf} from './reasons.js';

const STATES = ['all', 'open', 'different'];

export const shifts = {
  ask: parameters => ({shifts: `shifts?${asked(parameters, 'state', 'after')}`, ...(parameters.shift ? {shift: `shifts/${encodeURIComponent(parameters.shift)}`} : {})}),
  draw({shifts: data, shift}, context) {
    const {parameters} = context;
    const one = days(parameters) === 1;
    return [
      head(say('shifts'), named(parameters)),
      bar(context),
      choices(say('state'), STATES, parameters.state ?? 'all', it => context.link({state: it === 'all' ? '' : it, after: ''}), it => say(`shifts-${it}`)),
      shift && detail(shift, context),
      h('section', {class: 'card'}, table(say('shifts'), [[say('opened'), 'short'], [say('where'), 'short'], [say('operator'), 'wide'], [say('closed'), 'wide short'], [say('zNumber'), 'wide number'],
        [say('expected'), 'wide number'], [say('counted'), 'wide number'], [say('variance'), 'number']],
      data.shifts.map(it => h('tr', {'data-key': it.id, class: it.id === parameters.shift ? 'opens open' : 'opens', onclick: event => { if (event.target.nodeName !== 'A') context.go({shift: it.id}); }}, cells(
        [[h('a', {href: context.link({shift: it.id})}, when(it.openedAt, one ? 1 : 2, it.store)), h('div', {class: 'slim quiet'}, it.operator)], 'short'],
        [`${it.store} / ${it.workstation}`, 'mark'],
        [it.operator, 'wide'],
        [it.closedAt ? when(it.closedAt, one ? 1 : 2, it.store) : state('wait', say('open')), 'wide short'],
        [it.number == null ? '' : `Z ${it.number}`, 'wide number'],
        [it.expected == null ? '' : money(it.expected, it.currency), 'wide number'],
        [it.counted == null ? '' : money(it.counted, it.currency), 'wide number'],
        [[variance(it), it.refusedCounts > 0 && h('div', {class: 'quiet small'}, say('refusedCounts', it.refusedCounts))], 'number']))),
      empty(say(`noShifts-${parameters.state ?? 'all'}`)))),
      pager(context, data.next, data.reached),
    ];
  },
};

function variance(it) {
  if (it.variance == null) return it.closedAt ? '' : h('span', {class: 'slim'}, state('wait', say('open')));
  if (it.variance === 0) return h('span', {class: 'quiet'}, say('exact'));
  return h('span', {class: it.variance < 0 ? 'minus' : 'plus'}, sign(it.variance, it.currency), h('div', {class: 'tag'}, say(it.variance < 0 ? 'short' : 'over')));
}

function detail(data, context) {
  const it = data.shift;
  const written = amount => money(amount, it.currency);
  const facts = [[say('opened'), fullTime(it.openedAt, it.store)], it.closedAt && [say('closed'), fullTime(it.closedAt, it.store)], [say('openingLoan'), written(it.openingLoan)],
    it.expected != null && [say('expected'), written(it.expected)], it.counted != null && [say('counted'), written(it.counted)],
    it.variance != null && [say('variance'), variance(it)]].filter(Boolean);
  const part = (title, columns, rows) => rows.length > 0 && h('div', null, h('h3', null, title), table(title, columns, rows, ''));
  return panel(`${it.store} / ${it.workstation} · ${it.operator}${it.number == null ? '' : ` · Z ${it.number}`}`, h('a', {href: context.link({shift: ''})}, say('close')),
    h('dl', {class: 'facts'}, facts.flatMap(([name, value]) => [h('dt', null, name), h('dd', null, value)])),
    h('div', {class: 'parts'},
      part(say('tenders'), [[say('tender')], [say('times'), 'number'], [say('taken'), 'number'], [say('paidBack'), 'number']],
        data.tenders.map(row => h('tr', null, cells([called('tender-', row.kind)], [count(row.count), 'number'], [written(row.taken), 'number'], [written(row.paidBack), 'number'])))),
      part(say('taxes'), [[say('tax')], [say('base'), 'number'], [say('amount'), 'number']],
        data.taxes.map(row => h('tr', null, cells([row.tax], [written(row.base), 'number'], [written(row.amount), 'number'])))),
      part(say('movements'), [[say('time'), 'short'], [say('kind')], [say('reason'), 'wide'], [say('amount'), 'number']],
        data.movements.map(row => h('tr', null, cells([clock(row.at, it.store), 'short'], [called('cash-', row.kind)], [reasonOf(row.reason), 'wide'], [written(row.amount), 'number'])))),
      part(say('refusedTitle'), [[say('time'), 'short'], [say('operator')], [say('counted'), 'number'], [say('variance'), 'number']],
        data.refused.map(row => h('tr', null, cells([clock(row.at, it.store), 'short'], [row.operator], [written(row.counted), 'number'], [sign(row.variance, it.currency), 'number'])))),
      part(say('foreign'), [[say('currency')], [say('expected'), 'number'], [say('counted'), 'number'], [say('variance'), 'number']],
        data.foreign.map(row => h('tr', null, cells([row.currency], [money(row.expected, row.currency), 'number'], [money(row.counted, row.currency), 'number'], [sign(row.variance, row.currency), 'number']))))));
}
