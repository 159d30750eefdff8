// What is for auditors: approvals, who came and went, drawers without a sale, roles, lines taken out again, signatures.
import {h} from './dom.js';
import {asked, bar, days, named} from './filter.js';
import {called, clock, either, money, quantity, say, when} from './form.js';
import {cells, choices, empty, head, pager, state, table} from './parts.js';
import {reasonOf} from './reasons.js';

const PARTS = ['', 'approvals', 'people', 'drawers', 'roles', 'voids', 'wrong'];
const HARMLESS = ['GOOD', 'EARLIER_EDITION'];

export const audit = {
  ask: parameters => ({audit: `audit?${asked(parameters, 'part', 'after')}`}),
  draw({audit: data}, context) {
    const part = context.parameters.part || '';
    const one = days(context.parameters) === 1;
    return [
      head(say('audit'), named(context.parameters)),
      bar(context),
      choices(say('kind'), PARTS, part, it => context.link({part: it, after: ''}), it => say(`audit-${it || 'all'}`)),
      h('section', {class: 'card'}, table(say('audit'),
        [[say('time'), 'short'], [say('what')], [say('person')], [say('reason'), 'wide'], [say('where'), 'wide short'], [say('receipt'), 'wide short'], [say('signed'), 'wide short']],
        data.events.map(it => h('tr', null, cells(
          [when(it.at, one ? 1 : 2, it.store), 'short'],
          [[h('b', null, called('did-', it.kind)), request(it) && h('div', {class: 'quiet'}, request(it)), h('div', {class: 'slim'}, signature(it))], 'steady'],
          [[it.personName || it.person, it.other && h('div', {class: 'quiet'}, say('byOther', it.otherName || it.other)),
            h('div', {class: 'quiet slim'}, reasonOf(it.reason) || (it.part === 'roles' && detailOf(it)))], 'steady'],
          [[reasonOf(it.reason), detailOf(it) && h('div', {class: 'mono quiet'}, detailOf(it))], 'wide'],
          [`${it.store} / ${it.workstation}`, 'wide short'],
          [it.receipt ?? '', 'wide short'],
          [signature(it), 'wide short']))), empty(say(part === 'wrong' ? 'noWrong' : 'noAudit')))),
      pager(context, data.next, data.reached),
    ];
  },
};

// A permission that is not known here stands as it was sent.
function request(it) {
  const key = it.permission || (it.kind === 'DENIED' ? it.detail.split(' ')[0] : '');
  return key && called('may-', key);
}

// What was taken out: "2 EACH 2500 CNY 1001 牛奶 / Milk".
function voided(it) {
  const [amount, unit, minor, currency, item, ...names] = it.detail.split(' ');
  const [zh, en] = names.join(' ').split(' / ');
  return `${quantity(amount, unit)} ${either(zh, en)} (${item}) · ${money(Number(minor), currency)}`;
}

function detailOf(it) {
  if (it.kind === 'LINE_VOIDED') return voided(it);
  if (it.kind === 'LOCKED_OUT' && !Number.isNaN(Date.parse(it.detail))) return say('untilTime', clock(it.detail, it.store));
  if (it.kind.startsWith('STAFF_')) return `${it.detail} · ${called('through-', it.means)}`;
  return it.kind === 'DENIED' ? it.detail.slice(it.detail.indexOf(' ') + 1) : it.detail;
}

function signature(it) {
  if (it.signature == null) return '';
  const good = HARMLESS.includes(it.signature);
  return state(good ? '' : 'bad', say(good ? `signature-${it.signature}` : 'signatureBad'), it.signature);
}
