// The console's pages: each takes what the API answered and returns elements.
import {ago, clock, count, dateTime, day, h, locale, many, member, money, say, settings, today} from './form.js';

const PAGE = 50;
/** What is opened stays open when the page draws itself anew. */
const open = {sale: null, details: new Map(), currency: null};

function head(title, beside, ...end) {
  return h('header', {class: 'head'}, h('h1', null, title), beside && h('span', {class: 'beside'}, beside),
    end.length > 0 && h('div', {class: 'end'}, ...end));
}

function figure(name, value, below, link, style = '') {
  return h('a', {class: `card figure ${style}`, href: link}, h('div', {class: 'name'}, name),
    h('div', {class: 'value'}, value), h('div', {class: 'below'}, below));
}

function table(columns, rows, empty) {
  if (rows.length === 0) {
    return h('div', {class: 'empty'}, empty);
  }
  return h('table', null, h('thead', null, h('tr', null,
    columns.map(([name, style]) => h('th', {class: style, scope: 'col'}, name)))), h('tbody', null, rows));
}

function cells(...values) {
  return values.map(([value, style]) => h('td', {class: style}, value));
}

function dayChooser(context, chosen) {
  return h('input', {type: 'date', value: chosen, 'aria-label': say('businessDay'),
    onchange: event => context.go({day: event.target.value})});
}

// --- live -----------------------------------------------------------------------------------------------------------

export function live(data, context) {
  const main = data.totals[0] || {currency: null, sales: {count: 0, total: 0}, returns: {count: 0, total: 0}};
  const others = data.totals.slice(1);
  const waiting = data.boxes.reduce((sum, box) => sum + box.unsent, 0);
  const oldest = data.boxes.map(box => box.unsent > 0 && box.oldestUnsentAt).filter(Boolean).sort()[0];
  const sold = main.currency ? money(main.sales.total, main.currency) : '–';
  return [
    head(data.day === today() ? say('today') : say('businessDay'), day(data.day), dayChooser(context, data.day), context.pulse()),
    h('section', {class: 'figures'},
      figure(say('sold'), sold,
        [many(main.sales.count, 'oneSale', 'salesCount'), ...others.map(it => money(it.sales.total, it.currency))].join(' · '),
        context.link('sales'), 'main'),
      figure(say('returned'), main.currency ? money(main.returns.total, main.currency) : '–',
        many(main.returns.count, 'oneReturn', 'returnsCount'), context.link('sales')),
      figure(say('joined'), count(data.membersToday), say('membersInAll', count(data.members)), context.link('members')),
      figure(say('unsent'), count(waiting),
        waiting === 0 ? say('allHere') : oldest ? say('waitingSince', clock(oldest)) : many(waiting, 'oneEvent', 'events'),
        context.link('boxes'), waiting > 0 ? 'attention' : '')),
    h('div', {class: 'columns'},
      h('div', {class: 'stack'}, chartPanel(data, context), h('section', {class: 'card'},
        h('div', {class: 'panel-head'}, h('h2', null, say('latestSales')), h('a', {href: context.link('sales')}, say('allSales'))),
        h('div', {class: 'scroll'}, salesTable(data.sales, context, true)))),
      h('div', {class: 'stack'},
        h('section', {class: 'card'}, h('div', {class: 'panel-head'}, h('h2', null, say('boxes'))),
          data.boxes.length === 0 ? h('div', {class: 'empty'}, say('noBoxes')) : h('div', {class: 'boxes'}, data.boxes.map(boxCard))),
        h('section', {class: 'card'}, h('div', {class: 'panel-head'}, h('h2', null, say('latestMembers')), h('a', {href: context.link('members')}, say('allMembers'))),
          data.latestMembers.length === 0 ? h('div', {class: 'empty'}, say('noMembers')) : h('div', {class: 'boxes'}, data.latestMembers.map(memberCard))))),
  ];
}

function chartPanel(data, context) {
  const currencies = [...new Set(data.hours.map(it => it.currency))];
  const currency = currencies.includes(open.currency) ? open.currency : data.totals[0]?.currency;
  const choices = currencies.length > 1 && h('div', {class: 'choices'}, currencies.map(it =>
    h('button', {'aria-pressed': String(it === currency), onclick: () => { open.currency = it; context.draw(); }}, it)));
  const body = data.hours.length === 0 ? h('div', {class: 'empty'}, say('noSales')) : h('div', {class: 'chart', role: 'img', 'aria-label': say('byHour')});
  if (data.hours.length > 0) {
    context.afterDrawing(() => drawChart(body, data.hours.filter(it => it.currency === currency), currency));
  }
  return h('section', {class: 'card'}, h('div', {class: 'panel-head'}, h('h2', null, say('byHour')), choices), body);
}

function drawChart(element, hours, currency) {
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const first = Math.min(8, ...hours.map(it => it.hour));
  const last = Math.max(21, ...hours.map(it => it.hour));
  const slots = Array.from({length: last - first + 1}, (_, i) => first + i);
  const found = new Map(hours.map(it => [it.hour, it]));
  const text = {color: token('--ink-2'), fontFamily: token('--font'), fontSize: 13};
  const chart = window.echarts.init(element, null, {renderer: 'svg', locale: settings.language === 'zh' ? 'ZH' : 'EN'});
  chart.setOption({
    animation: false,
    grid: {left: 8, right: 8, top: 16, bottom: 4, containLabel: true},
    xAxis: {type: 'category', data: slots.map(hour => `${hour}:00`), axisTick: {show: false}, axisLine: {lineStyle: {color: token('--line')}}, axisLabel: text},
    yAxis: {type: 'value', splitNumber: 3, splitLine: {lineStyle: {color: token('--line')}}, axisLabel: {...text, formatter: value => money(value, currency, true)}},
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow', shadowStyle: {color: token('--lit'), opacity: 0.6}}, backgroundColor: token('--surface'),
      borderColor: token('--line'), textStyle: {...text, color: token('--ink')},
      formatter: ([point]) => `${point.name}<br><b>${money(point.value, currency)}</b><br>${many(found.get(slots[point.dataIndex])?.count ?? 0, 'oneSale', 'salesCount')}`},
    series: [{type: 'bar', barMaxWidth: 34, data: slots.map(hour => found.get(hour)?.total ?? 0),
      itemStyle: {color: token('--jade'), borderRadius: [4, 4, 0, 0]}}],
  });
  new ResizeObserver(() => chart.resize()).observe(element);
}

// --- sales ----------------------------------------------------------------------------------------------------------

export function sales(data, context) {
  const offset = Number(context.parameters.offset || 0);
  const shown = context.parameters.day || data[0]?.businessDay || today();
  return [
    head(say('sales'), day(shown), dayChooser(context, shown), context.pulse()),
    h('section', {class: 'card'}, h('div', {class: 'scroll tall'}, salesTable(data, context, false))),
    pager(context, offset, data.length),
  ];
}

function pager(context, offset, length) {
  if (offset === 0 && length < PAGE) {
    return null;
  }
  return h('div', {class: 'more'},
    h('button', {disabled: offset === 0, onclick: () => context.go({offset: Math.max(0, offset - PAGE)})}, say('newer')),
    h('span', {class: 'quiet'}, length === 0 ? '–' : say('page', offset + 1, offset + length)),
    h('button', {disabled: length < PAGE, onclick: () => context.go({offset: offset + PAGE})}, say('older')));
}

function salesTable(list, context, brief) {
  const wide = brief ? 'wide' : 'wide short';
  const extra = brief ? 'wide extra' : 'wide';
  const columns = [[say('time'), 'short'], [say('receipt'), 'short'], [say('where'), wide], ...(brief ? [] : [[say('operator'), 'wide']]),
    [say('member'), wide], [say('guide'), extra], [say('lines'), `${extra} number`], [say('amount'), 'number']];
  const rows = list.flatMap(sale => {
    const minus = sale.kind !== 'sale';
    const isOpen = open.sale === sale.id;
    const toggle = () => { open.sale = isOpen ? null : sale.id; context.draw(); };
    const row = h('tr', {class: isOpen ? 'opens open' : 'opens', onclick: toggle}, cells(
      [clock(sale.at), 'short'],
      [h('button', {'aria-expanded': String(isOpen)}, sale.receipt), 'short'],
      [`${sale.store} / ${sale.workstation}`, wide],
      ...(brief ? [] : [[sale.operator, 'wide']]),
      [sale.memberNumber == null ? '' : member(sale.memberNumber), `${wide} quiet`],
      [sale.guide ?? '', `${extra} quiet`],
      [sale.lines, `${extra} number quiet`],
      [`${minus ? '−' : ''}${money(sale.total, sale.currency)}${minus ? ` ${say(sale.kind)}` : ''}`, minus ? 'number minus' : 'number']));
    return isOpen ? [row, h('tr', {class: 'detail'}, h('td', {colspan: columns.length}, detail(sale.id, context)))] : [row];
  });
  return table(columns, rows, say('noSales'));
}

const units = {KILOGRAM: 'kg', GRAM: 'g', HUNDRED_GRAMS: '× 100 g', JIN: '× 500 g', POUND: 'lb', LITRE: 'l', MILLILITRE: 'ml', METRE: 'm'};

// A unit that is not known here stands as it was sent: 2 YARD are not two pieces.
function quantityOf(line) {
  if (line.unit === 'EACH') return line.quantity;
  return `${line.quantity} ${units[line.unit] ?? line.unit}`;
}

function detail(id, context) {
  const known = open.details.get(id);
  if (!known) {
    context.fetch(`api/sales/${id}`).then(found => { open.details.set(id, found); context.draw(); }).catch(() => { open.sale = null; });
    return '…';
  }
  const currency = known.sale.currency;
  const name = line => settings.language === 'zh' ? line.nameZh || line.nameEn : line.nameEn || line.nameZh;
  const sums = [];
  const sum = (text, value, style) => sums.push(h('dt', {class: style}, text), h('dd', {class: style}, money(value, currency)));
  sum(say('net'), known.sale.net);
  known.taxes.forEach(tax => sum(settings.language === 'zh' ? tax.nameZh : tax.nameEn, tax.amount));
  if (known.sale.rounding !== 0) sum(say('rounding'), known.sale.rounding);
  sum(say('total'), known.sale.total + known.sale.rounding, 'total');
  known.tenders.forEach(tender => sum(say(tender.kind), tender.amount));
  if (known.sale.change !== 0) sum(say('change'), known.sale.change);
  return [
    table([[say('item')], [say('quantity'), 'number'], [say('unitPrice'), 'number wide'], [say('amount'), 'number']],
      known.lines.map(line => h('tr', null, cells([name(line)], [quantityOf(line), 'number'],
        [money(line.unitPrice, currency), 'number wide quiet'], [money(line.amount, currency), 'number']))), ''),
    h('dl', {class: 'sums'}, sums),
  ];
}

// --- members --------------------------------------------------------------------------------------------------------

function memberCard(it) {
  return h('div', {class: 'box'}, h('b', null, member(it.number)), h('span', {class: 'quiet'}, clock(it.at, false)),
    h('span', {class: 'quiet'}, say(it.touchpoint)), h('span', {class: 'quiet'}, it.guide == null ? '' : say('byGuide', it.guide)));
}

export function members(data, context) {
  const offset = Number(context.parameters.offset || 0);
  return [
    head(say('members'), say('privacy'), context.pulse()),
    h('section', {class: 'card'}, h('div', {class: 'scroll tall'}, table(
      [[say('time'), 'short'], [say('number'), 'short'], [say('touchpoint')], [say('guide'), 'short'], [say('where'), 'wide short'], [say('language'), 'wide']],
      data.map(it => h('tr', null, cells([dateTime(it.at), 'short'], [member(it.number), 'short'], [say(it.touchpoint)],
        [it.guide ?? '', 'short'], [`${it.store} / ${it.workstation}`, 'wide short'], [say(it.language), 'wide quiet']))),
      say('noMembers')))),
    pager(context, offset, data.length),
  ];
}

// --- audit ----------------------------------------------------------------------------------------------------------

const PARTS = ['', 'approvals', 'people', 'drawers', 'roles', 'voids', 'wrong'];
const HARMLESS = ['GOOD', 'EARLIER_EDITION'];

// A permission that is not known here stands as it was sent.
function request(it) {
  const key = it.permission || (it.kind === 'DENIED' ? it.detail.split(' ')[0] : '');
  return key && (say(`may-${key}`) === `may-${key}` ? key : say(`may-${key}`));
}

// A reason of the store's own: "return-seam|缝线开了|Seam open|left sleeve".
function why(reason) {
  const [code, zh, en, note, ...more] = reason.split('|');
  if (note == null || more.length > 0) return reason;
  return [settings.language === 'zh' ? zh : en, note, `(${code})`].filter(Boolean).join(' ');
}

// What was taken out: "2 EACH 2500 CNY 1001 牛奶 / Milk".
function voided(it) {
  const [quantity, unit, amount, currency, item, ...names] = it.detail.split(' ');
  const [zh, en] = names.join(' ').split(' / ');
  const name = settings.language === 'zh' ? zh || en : en || zh;
  return `${quantityOf({quantity, unit})} ${name} (${item}) · ${money(Number(amount), currency)}`;
}

// A reason that somebody typed stands as it was sent.
function reasonOf(it) {
  const key = `reason-${it.reason}`;
  return say(key) === key ? why(it.reason) : say(key);
}

function detailOf(it) {
  if (it.kind === 'LINE_VOIDED') return voided(it);
  if (it.kind === 'LOCKED_OUT' && !Number.isNaN(Date.parse(it.detail))) return say('untilTime', clock(it.detail));
  if (it.kind.startsWith('STAFF_')) return `${it.detail} · ${say(`through-${it.means}`)}`;
  return it.kind === 'DENIED' ? it.detail.slice(it.detail.indexOf(' ') + 1) : it.detail;
}

function signature(it) {
  if (it.signature == null) return '';
  const good = HARMLESS.includes(it.signature);
  return h('span', {class: good ? 'state' : 'state bad', title: it.signature}, say(good ? `signature-${it.signature}` : 'signatureBad'));
}

export function audit(data, context) {
  const offset = Number(context.parameters.offset || 0);
  const part = context.parameters.part || '';
  const choices = h('div', {class: 'choices'}, PARTS.map(it => h('button',
    {'aria-pressed': String(it === part), onclick: () => context.go({part: it})}, say(`audit-${it || 'all'}`))));
  const rows = data.events.map(it => h('tr', null, cells(
    [clock(it.at), 'short'],
    [[h('b', null, say(`did-${it.kind}`)), request(it) && h('div', {class: 'quiet'}, request(it)), h('div', {class: 'slim'}, signature(it))], 'steady'],
    [[it.personName || it.person, it.other && h('div', {class: 'quiet'}, say('byOther', it.otherName || it.other)),
      h('div', {class: 'quiet slim'}, reasonOf(it) || (it.part === 'roles' && detailOf(it)))], 'steady'],
    [[reasonOf(it), detailOf(it) && h('div', {class: 'mono quiet'}, detailOf(it))], 'wide'],
    [`${it.store} / ${it.workstation}`, 'wide short'],
    [it.receipt ?? '', 'wide short'],
    [signature(it), 'wide short'])));
  return [
    head(say('audit'), day(data.day), dayChooser(context, data.day), context.pulse()),
    h('section', {class: 'card'}, h('div', {class: 'panel-head'}, choices), h('div', {class: 'scroll tall'}, table(
      [[say('time'), 'short'], [say('what')], [say('person')], [say('reason'), 'wide'], [say('where'), 'wide short'],
        [say('receipt'), 'wide short'], [say('signed'), 'wide short']], rows, say(part === 'wrong' ? 'noWrong' : 'noAudit')))),
    pager(context, offset, data.events.length),
  ];
}

// --- boxes ----------------------------------------------------------------------------------------------------------

function boxState(box) {
  const [style, text] = !box.online ? ['off', 'offline'] : box.unsent > 0 ? ['wait', 'sending'] : ['', 'online'];
  return h('span', {class: `state ${style}`}, say(text));
}

function progress(box) {
  const done = box.head === 0 ? 100 : Math.floor(100 * Math.min(1, box.watermark / box.head));
  return h('div', {class: box.unsent > 0 ? 'bar behind' : 'bar'}, h('i', {style: `width:${done}%`}));
}

function boxCard(box) {
  return h('div', {class: 'box'},
    h('b', null, `${box.store} / ${box.workstation}`), boxState(box),
    h('span', {class: 'quiet'}, box.unsent === 0 ? say('eventsStored', count(box.watermark)) : say('eventsUnsent', count(box.unsent))),
    h('span', {class: 'quiet'}, ago(box.lastSeenAt)), progress(box));
}

export function boxes(data, context) {
  const rows = data.map(box => h('tr', null, cells(
    [[h('b', null, `${box.store} / ${box.workstation}`), h('div', {class: 'quiet'}, box.tenant)]],
    [boxState(box)],
    [[count(box.unsent), box.unsent > 0 && box.oldestUnsentAt && h('div', {class: 'quiet'}, say('waitingSince', clock(box.oldestUnsentAt)))], 'number'],
    [[`${count(box.watermark)} / ${count(box.head)}`, progress(box)], 'number wide'],
    [ago(box.lastSeenAt), 'short'],
    [h('div', {class: 'devices'}, box.devices.map(it => h('span', {class: it.ready ? 'state' : 'state bad'}, `${it.name}: ${it.state}`))), 'wide'],
    [[box.version, h('div', {class: 'mono quiet'}, box.epoch.slice(0, 8)), box.epochs > 1 && h('div', {class: 'minus'}, say('epochs', box.epochs))], 'wide'])));
  return [
    head(say('boxes'), null, context.pulse()),
    h('section', {class: 'card'}, h('div', {class: 'scroll tall'}, table([[say('box')], [say('state')], [say('unsent'), 'number'],
      [say('stored'), 'number wide'], [say('lastSeen')], [say('devices'), 'wide'], [say('version'), 'wide']], rows, say('noBoxes')))),
  ];
}

// --- alarms ---------------------------------------------------------------------------------------------------------

export function alarms(data, context) {
  const where = it => `${it.store} / ${it.workstation}`;
  const incidents = data.incidents.map(it => h('tr', null, cells(
    [[h('span', {class: it.kind === 'unmapped' ? 'state wait' : 'state bad'}, say(it.kind)), h('div', {class: 'why'}, say(`${it.kind}Why`))]],
    [[where(it), h('div', {class: 'quiet'}, dateTime(it.lastAt))]], [it.detail, 'mono wide'], [count(it.times), 'number wide'], [dateTime(it.firstAt), 'short wide'])));
  const kept = data.quarantine.map(it => h('tr', null, cells([where(it), 'short'], [count(it.sequence), 'number'],
    [it.epoch.slice(0, 8), 'mono wide'], [it.hash.slice(0, 16), 'mono wide'], [dateTime(it.receivedAt), 'short'])));
  return [
    head(say('alarms'), null, context.pulse()),
    h('div', {class: 'stack'},
      h('section', {class: 'card'}, h('div', {class: 'panel-head'}, h('h2', null, say('incidents'))), h('div', {class: 'scroll'}, table(
        [[say('why')], [`${say('box')}, ${say('last')}`], [say('technical'), 'wide'], [say('times'), 'number wide'], [say('first'), 'wide']], incidents, say('noAlarms')))),
      kept.length > 0 && h('section', {class: 'card'}, h('div', {class: 'panel-head'}, h('h2', null, say('quarantine'))), h('div', {class: 'scroll'}, table(
        [[say('box')], [say('sequence'), 'number'], [say('epoch'), 'wide'], [say('hash'), 'wide'], [say('received')]], kept, '')))),
  ];
}
