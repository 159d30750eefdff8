// Every sale and return: found by receipt, amount, cashier or store, and shown as its receipt.
import {h} from './dom.js';
import {asked, bar, days, named} from './filter.js';
import {amountTyped, called, clock, dateTime, either, fullTime, member, money, quantity, say, settings, when} from './form.js';
import {cells, choices, empty, head, pager, panel, state, sums, table} from './parts.js';

const KINDS = ['', 'sale', 'return', 'void'];

function question(parameters) {
  const query = asked(parameters, 'kind', 'after');
  const amount = amountTyped(parameters.text ?? '', parameters.currency);
  if (amount != null) query.set('amount', amount);
  else if (parameters.text) query.set('text', parameters.text);
  return query;
}

export const sales = {
  ask: parameters => ({sales: `sales?${question(parameters)}`}),
  draw({sales: data}, context) {
    const {parameters} = context;
    const search = event => { event.preventDefault(); context.go({text: new FormData(event.target).get('text').trim(), after: ''}); };
    return [
      head(say('sales'), named(parameters)),
      bar(context),
      h('form', {class: 'search', role: 'search', onsubmit: search},
        h('input', {type: 'search', name: 'text', value: parameters.text ?? '', placeholder: say('searchSales'), 'aria-label': say('searchSales'), maxlength: '100', autocomplete: 'off'}),
        h('button', {type: 'submit', class: 'button'}, say('search')),
        choices(say('kind'), KINDS, parameters.kind ?? '', kind => context.link({kind, after: ''}), it => say(`kind-${it || 'all'}`))),
      h('section', {class: 'card'}, salesTable(data.sales, context, false)),
      pager(context, data.next, data.reached),
    ];
  },
};

export function salesTable(list, context, brief) {
  const extra = brief ? 'wide extra' : 'wide';
  const one = days(context.parameters) === 1;
  // Where there is little room, the receipt's number says which store and till.
  const columns = [[say('time'), 'short'], [say('receipt'), 'short'], ...(brief ? [] : [[say('where'), 'wide short'], [say('operator'), 'wide']]),
    [say('member'), `${extra} short`], [say('guide'), extra], [say('lines'), `${extra} number`], [say('amount'), 'number']];
  const searched = context.parameters.text;
  return table(say('sales'), columns, list.map(sale => {
    const minus = sale.kind !== 'sale';
    return h('tr', {class: 'opens', 'data-key': sale.id, onclick: event => { if (event.target.nodeName !== 'A') location.hash = context.page('sale', {id: sale.id}); }}, cells(
      [searched ? dateTime(sale.at, sale.store) : when(sale.at, one ? 1 : 2, sale.store), 'short'],
      [h('a', {href: context.page('sale', {id: sale.id})}, sale.receipt), 'mark'],
      ...(brief ? [] : [[`${sale.store} / ${sale.workstation}`, 'wide mark'], [sale.operator, 'wide']]),
      [sale.memberNumber == null ? '' : member(sale.memberNumber), `${extra} short quiet`],
      [sale.guide ?? '', `${extra} quiet`],
      [sale.lines, `${extra} number quiet`],
      [[minus ? `−${money(sale.total, sale.currency)}` : money(sale.total, sale.currency), minus && h('div', {class: 'tag'}, called('kind-', sale.kind))], minus ? 'number minus' : 'number']));
  }), empty(say(searched ? 'noneFound' : 'noSalesHere')));
}

// --- one sale -------------------------------------------------------------------------------------------------------

export const sale = {
  ask: parameters => {
    const id = encodeURIComponent(parameters.id ?? '');
    return {sale: `sales/${id}`, receipt: `sales/${id}/receipt?language=${settings.language}`, ...(parameters.event ? {event: `events/${id}`} : {})};
  },
  draw({sale: data, receipt, event}, context) {
    const it = data.sale;
    return [
      h('a', {class: 'back', href: context.page('sales')}, `‹ ${say('sales')}`),
      head(it.receipt, `${called('kind-', it.kind)} · ${fullTime(it.at, it.store)}`),
      h('div', {class: 'sale'}, paper(receipt), h('div', {class: 'stack'}, facts(data), lines(data), promotions(data), approvals(data), related(data, context), evidence(event, context))),
    ];
  },
};

function paper(receipt) {
  return h('section', {class: 'paper', 'aria-label': say('receiptPicture')}, receipt.elements.map(it => {
    if (it.kind === 'rule') return h('hr');
    if (it.kind === 'space') return h('div', {class: 'space'}, ' ');
    if (it.kind === 'pair') return h('div', {class: `pair ${it.style}`}, h('span', null, it.left), h('span', null, it.right));
    if (it.kind === 'code') return h('div', {class: 'code'}, h('span', {class: 'stripes', 'aria-hidden': 'true'}), it.left);
    return h('div', {class: `${it.align} ${it.style}`}, it.left);
  }));
}

function facts({sale: it, taxes, tenders}) {
  const written = amount => money(amount, it.currency);
  const rows = [
    [say('where'), `${it.store} / ${it.workstation}`], [say('operator'), it.operator], [say('businessDay'), it.businessDay],
    it.memberNumber != null && [say('member'), member(it.memberNumber)], it.guide != null && [say('guide'), String(it.guide)], it.note && [say('note'), it.note],
  ].filter(Boolean);
  return panel(say('facts'), null, h('dl', {class: 'facts'}, rows.flatMap(([name, value]) => [h('dt', null, name), h('dd', null, value)])),
    sums([[say('net'), written(it.net)], ...taxes.map(tax => [either(tax.nameZh, tax.nameEn), written(tax.amount)]),
      it.rounding !== 0 && [say('rounding'), written(it.rounding)], [say('total'), written(it.total + it.rounding), 'total'],
      ...tenders.map(tender => [called('tender-', tender.kind), written(tender.amount)]), it.change !== 0 && [say('change'), written(it.change)]]));
}

function lines({sale: it, lines: all}) {
  return panel(say('linesTitle'), null, table(say('linesTitle'), [[say('item')], [say('quantity'), 'number'], [say('unitPrice'), 'number wide'], [say('amount'), 'number']],
    all.map(line => h('tr', null, cells([[either(line.nameZh, line.nameEn), h('div', {class: 'quiet small'}, [line.item, line.gtin, line.note].filter(Boolean).join(' · '))]],
      [quantity(line.quantity, line.unit), 'number'], [money(line.unitPrice, it.currency), 'number wide quiet'], [money(line.amount, it.currency), 'number']))), say('noLines')));
}

function promotions({sale: it, promotions: all}) {
  return all.length > 0 && panel(say('promotions'), null, table(say('promotions'), [[say('promotion')], [say('times'), 'number'], [say('saved'), 'number']],
    all.map(one => h('tr', null, cells([[one.promotion, one.coupon && h('div', {class: 'quiet small'}, say('byCoupon', one.coupon))]], [one.uses, 'number'], [money(one.saved, it.currency), 'number']))), ''));
}

function approvals({sale: {store}, approvals: all}) {
  return all.length > 0 && panel(say('approvals'), null, table(say('approvals'), [[say('time'), 'short'], [say('what')], [say('person')]],
    all.map(one => h('tr', null, cells([clock(one.at, store), 'short'], [[called('did-', one.outcome), h('div', {class: 'quiet'}, called('may-', one.permission))]],
      [[one.operator, one.approver && h('div', {class: 'quiet'}, say('byOther', one.approver))]]))), ''));
}

function related({related: all}, context) {
  return all.length > 0 && panel(say('related'), null, table(say('related'), [[say('time'), 'short'], [say('receipt')], [say('amount'), 'number']],
    all.map(one => h('tr', null, cells([dateTime(one.at, one.store), 'short'], [[h('a', {href: context.page('sale', {id: one.id})}, one.receipt), h('div', {class: 'quiet'}, called('kind-', one.kind))]],
      [money(one.total, one.currency), 'number']))), ''));
}

/** The event as it came: for those who may see it, and only when they ask. */
function evidence(event, context) {
  if (!context.may('events')) return null;
  if (!event) return h('a', {class: 'button', href: context.link({event: '1'})}, say('showEvent'));
  return panel(say('evidence'), state(event.verified ? '' : 'bad', say(event.verified ? 'chainGood' : 'chainBad')),
    h('dl', {class: 'facts'}, [[say('epoch'), event.epoch], [say('sequence'), String(event.sequence)], [say('hash'), event.hash]]
      .flatMap(([name, value]) => [h('dt', null, name), h('dd', {class: 'mono'}, value)])),
    h('pre', {class: 'json', tabindex: '0'}, pretty(event.body)));
}

/** Laid out for reading without touching a figure: numbers stay as they were written. */
function pretty(json) {
  let depth = 0;
  let quoted = false;
  let out = '';
  for (let i = 0; i < json.length; i++) {
    const c = json[i];
    if (quoted) {
      out += c;
      if (c === '\\') out += json[++i];
      else if (c === '"') quoted = false;
    } else if (c === '"') { quoted = true; out += c; }
    else if ((c === '{' || c === '[') && json[i + 1] !== (c === '{' ? '}' : ']')) out += `${c}\n${'  '.repeat(++depth)}`;
    else if ((c === '}' || c === ']') && json[i - 1] !== (c === '}' ? '{' : '[')) out += `\n${'  '.repeat(--depth)}${c}`;
    else if (c === ',') out += `,\n${'  '.repeat(depth)}`;
    else out += c === ':' ? ': ' : c;
  }
  return out;
}
