// The console's frame: which page is shown, and fresh figures every two seconds.
import {clock, h, locale, say, setLanguage, settings} from './form.js';
import * as views from './views.js';

const PAGES = ['live', 'sales', 'members', 'audit', 'boxes', 'alarms'];
const EVERY_MILLIS = 2000;

let shown = {page: null, query: null, answer: null, data: null};
let alarms = 0;
let heardAt = null;
let gone = false;
let failure = null;
let after = [];
let round = 0;

function route() {
  const [page, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {page: PAGES.includes(page) ? page : 'live', parameters: Object.fromEntries(new URLSearchParams(query))};
}

function hash(page, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return `#/${page}${query.size > 0 ? `?${query}` : ''}`;
}

async function answer(url) {
  const response = await fetch(url, {cache: 'no-cache'});
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.text();
}

function context() {
  const {page, parameters} = route();
  return {
    parameters,
    link: other => hash(other, other === 'sales' && page === 'live' && shown.data ? {day: shown.data.day} : {}),
    go: change => { location.hash = hash(page, {...parameters, ...(change.day || 'part' in change ? {offset: ''} : {}), ...change}); },
    fetch: url => answer(url).then(JSON.parse),
    pulse: () => h('span', {class: gone ? 'pulse gone' : 'pulse', role: 'status'}, `${say(gone ? 'down' : 'up')}${heardAt ? ` · ${clock(heardAt)}` : ''}`),
    draw,
    afterDrawing: action => after.push(action),
  };
}

function drawRail() {
  const {page} = route();
  document.documentElement.lang = locale();
  document.title = `${say(page)} · Suanpan`;
  document.getElementById('rail').replaceChildren(
    h('a', {class: 'brand', href: '#/live'}, h('img', {src: 'icon.svg', alt: ''}), settings.language === 'zh' ? '算盘' : 'Suanpan'),
    ...PAGES.map(it => h('a', {class: 'entry', href: hash(it, {}), 'aria-current': it === page ? 'page' : false}, say(it),
      it === 'alarms' && alarms > 0 && h('span', {class: 'count'}, String(alarms)))),
    h('span', {class: 'space'}),
    h('div', {class: 'languages'}, [['en', 'EN'], ['zh', '中文']].map(([language, name]) => h('button', {
      lang: language, 'aria-pressed': String(settings.language === language), onclick: () => { setLanguage(language); draw(); }}, name))));
}

function draw() {
  drawRail();
  const main = document.getElementById('page');
  const {page} = route();
  after = [];
  const notice = failure ? h('div', {class: 'notice', role: 'alert'}, failure()) : null;
  if (shown.page !== page || !shown.data) {
    main.replaceChildren(...[h('header', {class: 'head'}, h('h1', null, say(page))), notice].filter(Boolean));
    return;
  }
  const scroll = [...main.querySelectorAll('.scroll')].map(it => [it.scrollTop, it.scrollLeft]);
  main.replaceChildren(...[notice, ...views[page](shown.data, context())].filter(Boolean));
  [...main.querySelectorAll('.scroll')].forEach((it, i) => { if (scroll[i]) [it.scrollTop, it.scrollLeft] = scroll[i]; });
  after.forEach(action => action());
}

async function refresh() {
  const mine = ++round;
  const {page, parameters} = route();
  const query = new URLSearchParams(['sales', 'members', 'audit'].includes(page) ? {limit: 50, ...parameters} : parameters).toString();
  const before = gone || failure !== null;
  try {
    const text = await answer(`api/${page}?${query}`);
    if (mine !== round) return;
    heardAt = new Date();
    gone = false;
    failure = null;
    // Only what has changed is drawn anew: a page that flickers cannot be read. "2 min ago" grows older by itself.
    if (shown.page !== page || shown.query !== query || shown.answer !== text || before) {
      const data = JSON.parse(text);
      const news = page === 'live' ? data : JSON.parse(await answer('api/live'));
      settings.zone = news.zone;
      alarms = news.incidents;
      shown = {page, query, answer: text, data};
      if (!busy()) draw();
    } else {
      document.querySelectorAll('.pulse').forEach(it => it.replaceWith(context().pulse()));
    }
  } catch (problem) {
    if (mine !== round) return;
    gone = true;
    failure = /^\d+$/.test(problem.message) ? () => say('failed') : () => say('downNotice', heardAt ? clock(heardAt) : '–');
    draw();
  }
}

/** Nobody likes a calendar that closes while one looks at it. */
function busy() {
  return document.activeElement?.matches?.('input') ?? false;
}

async function keepFresh() {
  await refresh();
  setTimeout(keepFresh, EVERY_MILLIS);
}

addEventListener('hashchange', () => { document.activeElement?.blur?.(); draw(); refresh(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
draw();
keepFresh();
