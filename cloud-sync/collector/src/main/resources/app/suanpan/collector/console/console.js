// The console's frame: which page is shown, and fresh figures every two seconds.
import {drawCharts} from './charts.js';
import {h, morph} from './dom.js';
import {FILTERS} from './filter.js';
import {clock, locale, say, setLanguage, settings} from './form.js';
import {alarms} from './page-alarms.js';
import {account} from './page-account.js';
import {audit} from './page-audit.js';
import {boxes} from './page-boxes.js';
import {exports} from './page-export.js';
import {enter, forget, send, signIn, welcome} from './page-door.js';
import {guides} from './page-guides.js';
import {items} from './page-items.js';
import {members} from './page-members.js';
import {overview} from './page-overview.js';
import {sale, sales} from './page-sales.js';
import {shifts} from './page-shifts.js';

/** A page says which questions it asks, and draws the answers. "rail" is the entry that is lit. */
const PAGES = {overview, sales, sale: {...sale, rail: 'sales'}, boxes, items, members, guides, shifts, audit, alarms, export: exports, account};
/** What is in front of the door. */
const DOORS = {enter, welcome};
/** The entries of the rail, each with the grant that its page asks for. A phone has room for the first four. */
const RAIL = {overview: 'overview', sales: 'sales', boxes: 'boxes', items: 'items', members: 'members', guides: 'members', shifts: 'shifts', audit: 'audit', alarms: 'alarms', export: 'export'};
const THUMBS = 4;
const EVERY_MILLIS = 2000;
/** After so long without an answer the page says that it waits, and after so much longer it asks anew. */
const SLOW_MILLIS = 5000;
const PATIENCE_MILLIS = 30000;

let shown = {address: null, answers: '', data: null};
let alarmCount = 0;
let stores = [];
let today = null;
let me = null;
let heardAt = null;
let failure = null;
let round = 0;
let waiting = null;
let outside = false;
let slow = false;

function route() {
  const [page, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {page: Object.hasOwn(PAGES, page) || Object.hasOwn(DOORS, page) ? page : 'overview', parameters: Object.fromEntries(new URLSearchParams(query))};
}

function address(page, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString().replaceAll('%2C', ',');
  return `#/${page}${query ? `?${query}` : ''}`;
}

async function ask(url) {
  const response = await fetch(`api/v1/${url}`, {cache: 'no-cache', headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(PATIENCE_MILLIS)});
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.error ?? String(response.status)), {status: response.status, code: problem.code});
  }
  return response.text();
}

function may(grant) {
  return me?.grants.includes(grant) ?? false;
}

function context() {
  const {page, parameters} = route();
  const kept = Object.fromEntries(FILTERS.map(name => [name, parameters[name]]));
  return {
    parameters,
    stores,
    today,
    me,
    may,
    draw,
    refresh: keepFresh,
    entered,
    signOut,
    link: change => address(page, {...parameters, ...change}),
    page: (other, change = {}) => address(other, {...kept, ...change}),
    go: change => { location.hash = address(page, {...parameters, ...change}); },
  };
}

/** Somebody has come in: to where they wanted to go. */
function entered(who) {
  me = who;
  outside = false;
  failure = null;
  shown = {address: null, answers: '', data: null};
  forget();
  if (Object.hasOwn(DOORS, route().page)) location.hash = '#/overview';
  else keepFresh();
}

async function signOut() {
  await send('DELETE', 'session').catch(() => {});
  goOutside();
}

function goOutside() {
  me = null;
  outside = true;
  failure = null;
  shown = {address: null, answers: '', data: null};
  draw();
}

function pulse() {
  return h('span', {class: failure ? 'pulse gone' : slow ? 'pulse late' : 'pulse', role: 'status'}, `${say(failure ? 'down' : slow ? 'slow' : 'up')}${heardAt ? ` · ${clock(heardAt)}` : ''}`);
}

function drawRail(page) {
  const lit = PAGES[page].rail ?? page;
  const link = context().page;
  const entry = it => h('a', {class: 'entry', 'data-key': it, href: link(it), 'aria-current': it === lit ? 'page' : false}, say(it),
    it === 'alarms' && alarmCount > 0 && h('span', {class: 'count', 'aria-label': say('alarmCount', alarmCount)}, String(alarmCount)));
  const entries = Object.keys(RAIL).filter(it => may(RAIL[it]));
  const hidden = entries.slice(THUMBS);
  morph(document.getElementById('rail'), [
    h('a', {class: 'brand', href: link('overview')}, h('img', {src: 'icon.svg', alt: ''}), settings.language === 'zh' ? '算盘' : 'Suanpan'),
    ...entries.slice(0, THUMBS).map(entry),
    h('details', {class: 'rest', 'data-key': 'rest'},
      h('summary', {class: hidden.includes(lit) ? 'entry lit' : 'entry'}, say('more'), alarmCount > 0 && h('span', {class: 'count'}, String(alarmCount))),
      h('div', {class: 'sheet'}, hidden.map(entry), me && whoIsIt(), languages())),
    h('div', {class: 'wide-rest', 'data-key': 'wide-rest'}, hidden.map(entry)),
    h('span', {class: 'space'}),
    h('div', {class: 'foot'}, me && whoIsIt(), languages(), pulse())]);
}

function whoIsIt() {
  return h('a', {class: 'entry who', href: '#/account', 'aria-current': route().page === 'account' ? 'page' : false, 'aria-label': say('account')}, me.name || say('account'));
}

function languages() {
  return h('div', {class: 'languages'}, [['en', 'English'], ['zh', '中文']].map(([language, name]) => h('button', {type: 'button',
    lang: language, 'aria-pressed': String(settings.language === language), onclick: () => { setLanguage(language); draw(true); }}, name)));
}

function draw(anew = false) {
  const {page} = route();
  const main = document.getElementById('page');
  document.documentElement.lang = locale();
  const door = outside ? signIn : DOORS[page];
  document.body.classList.toggle('outside', Boolean(door));
  document.title = `${door ? say('signIn') : say(PAGES[page].rail ?? page)} · Suanpan`;
  if (door) {
    morph(main, [...door(context()), languages()]);
    return;
  }
  drawRail(page);
  const notice = failure && h('div', {class: 'notice', role: 'alert', 'data-key': 'notice'}, failure());
  const fresh = shown.data && shown.address === location.hash;
  const same = shown.data && shown.page === page;
  main.classList.toggle('stale', Boolean(same && !fresh));
  const body = same ? PAGES[page].draw(shown.data, context()) : [h('header', {class: 'head'}, h('h1', null, say(PAGES[page].rail ?? page))),
    failure ? null : h('div', {class: 'card skeleton', 'aria-busy': 'true'}, say('loading'))];
  morph(main, [notice, ...body].flat().filter(Boolean));
  drawCharts(main, anew === true);
}

async function refresh() {
  const mine = ++round;
  const {page, parameters} = route();
  const here = location.hash;
  if (outside || Object.hasOwn(DOORS, page)) {
    draw();
    return;
  }
  try {
    me ??= JSON.parse(await ask('me'));
    const questions = {...PAGES[page].ask(parameters, may), $stores: 'stores', ...(may('alarms') ? {$alarms: 'alarms/count'} : {})};
    const answers = Object.fromEntries(await Promise.all(Object.entries(questions)
      .map(async ([name, url]) => [name, await ask(url)])));
    if (mine !== round) return;
    heardAt = new Date();
    const before = failure;
    failure = null;
    const text = JSON.stringify(answers);
    if (shown.address !== here || shown.answers !== text || before) {
      const data = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.parse(answer)]));
      ({stores, today, zone: settings.zone} = data.$stores);
      settings.zones = Object.fromEntries((data.$stores.zones ?? []).map(it => [it.store, it.zone]));
      alarmCount = data.$alarms?.incidents ?? 0;
      shown = {address: here, page, answers: text, data};
    }
    // Drawn even if nothing is new, for "2 min ago" grows older by itself; only what differs is touched.
    draw();
  } catch (problem) {
    if (mine !== round) return;
    if (problem.status === 401) {
      goOutside();
      return;
    }
    failure = () => problem.code === 'database' ? say('databaseGone', heardAt ? clock(heardAt) : '–')
      : problem.code === 'role' ? say('notForRole') : problem.status ? (problem.status < 500 ? say('refusedQuestion', problem.message) : say('failed')) : say('downNotice', heardAt ? clock(heardAt) : '–');
    draw();
  }
}

async function keepFresh() {
  clearTimeout(waiting);
  const late = setTimeout(() => { slow = true; draw(); }, SLOW_MILLIS);
  await refresh();
  clearTimeout(late);
  if (slow) { slow = false; draw(); }
  clearTimeout(waiting);
  waiting = setTimeout(keepFresh, document.hidden ? 10 * EVERY_MILLIS : EVERY_MILLIS);
}

addEventListener('hashchange', () => {
  if (route().page !== shown.page) scrollTo(0, 0);
  document.querySelectorAll('.rest[open]').forEach(it => { it.open = false; });
  draw();
  keepFresh();
});
addEventListener('click', event => document.querySelectorAll('details.chooser[open], .rest[open]').forEach(it => { if (!it.contains(event.target)) it.open = false; }));
addEventListener('visibilitychange', () => { if (!document.hidden) keepFresh(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw(true));
draw();
keepFresh();
