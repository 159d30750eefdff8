// Stores and workstations: who is behind, for how long, in which version, and which devices are down. Trouble stands first.
import {h} from './dom.js';
import {asked, bar} from './filter.js';
import {ago, called, count, many, say} from './form.js';
import {choices, condition, empty, figure, head, progress, state, waiting} from './parts.js';

const VIEWS = ['', 'trouble'];
const MOST = 120;

export const boxes = {
  ask: parameters => ({boxes: `boxes?${asked({store: parameters.store})}`}),
  draw({boxes: data}, context) {
    const all = data.boxes.map(box => ({...box, ...condition(box)}));
    const trouble = all.filter(it => it.rank > 1);
    const shown = context.parameters.show === 'trouble' ? trouble : all;
    const stores = Map.groupBy(shown, it => it.store);
    const worst = list => Math.max(...list.map(it => it.rank));
    const sorted = [...stores].sort(([a, one], [b, other]) => worst(other) - worst(one) || a.localeCompare(b));
    const versions = [...Map.groupBy(all, it => it.version || say('unknownVersion'))].sort(([, a], [, b]) => b.length - a.length);
    const unsent = all.reduce((sum, it) => sum + it.unsent, 0);
    const oldest = all.filter(it => it.unsent > 0 && it.oldestUnsentAt).map(it => it.oldestUnsentAt).sort()[0];
    return [
      head(say('boxes'), many(all.length, 'oneWorkstation', 'workstationsCount')),
      bar(context, {withDays: false}),
      h('section', {class: 'figures four', 'aria-label': say('boxes')},
        figure(say('onlineTitle'), `${count(all.filter(it => it.online).length)} / ${count(all.length)}`, many(new Set(all.map(it => it.store)).size, 'oneStore', 'storesCount')),
        figure(say('unsent'), count(unsent), oldest ? say('waitingSince', ago(oldest)) : unsent === 0 ? say('allHere') : '', null, unsent > 0 ? 'attention' : ''),
        figure(say('trouble'), count(trouble.length), say('troubleBelow'), context.link({show: 'trouble'}), trouble.length > 0 ? 'attention' : ''),
        figure(say('versions'), versions[0]?.[0] ?? '–', versions.length > 1 ? versions.slice(1).map(([version, list]) => `${version}: ${list.length}`).join(', ') : say('oneVersion'))),
      choices(say('state'), VIEWS, context.parameters.show ?? '', show => context.link({show}), it => say(it ? 'onlyTrouble' : 'allBoxes')),
      sorted.length === 0 ? h('section', {class: 'card'}, empty(say(all.length === 0 ? 'noBoxes' : 'noTrouble')))
        : h('div', {class: 'stores'}, sorted.slice(0, MOST).map(([store, list]) => storeCard(store, list, context))),
      sorted.length > MOST && h('p', {class: 'quiet'}, say('moreStores', count(sorted.length - MOST))),
    ];
  },
};

function storeCard(store, list, context) {
  return h('section', {class: 'card store', 'data-key': store, 'aria-label': store},
    h('div', {class: 'panel-head'}, h('h2', null, h('a', {href: context.page('overview', {store})}, store)), h('span', {class: 'quiet'}, many(list.length, 'oneWorkstation', 'workstationsCount'))),
    h('div', {class: 'boxes'}, list.sort((a, b) => b.rank - a.rank || a.workstation.localeCompare(b.workstation)).map(box => h('div', {class: 'box', 'data-key': box.workstation},
      h('b', null, box.workstation), state(box.style, box.text),
      h('span', {class: 'quiet'}, box.unsent === 0 ? say('eventsStored', count(box.watermark)) : [say('eventsUnsent', count(box.unsent)), waiting(box) && `, ${waiting(box)}`]),
      h('span', {class: 'quiet end'}, ago(box.lastSeenAt)),
      progress(box),
      box.devices.length > 0 && h('div', {class: 'devices'}, box.devices.map(it => device(it, box))),
      box.feeds.length > 0 && feeds(box, Boolean(context.parameters.store)),
      h('span', {class: 'quiet small'}, box.version || '–'),
      h('span', {class: 'quiet small end', title: box.epoch}, box.epochs > 1 ? h('span', {class: 'minus'}, say('epochs', box.epochs)) : '')))));
}

// A box calls its devices "till-1 printer": by where they stand and what they are for. How one is, is a word, or one with a number: "disk-full 96".
function device(it, box) {
  const [, where, role] = it.name.match(/^(.* )?(\S+)$/) ?? [null, '', it.name];
  const name = `${where && where.trim() !== box.workstation ? where : ''}${called('device-', role)}`;
  const fine = it.ready && it.state !== 'warning';
  const [, word, number] = it.state.match(/^(\S+) (\d+)$/) ?? [null, it.state];
  const condition = called('is-', word, number);
  return state(it.ready ? fine ? '' : 'wait' : 'bad', fine ? name : say('deviceIs', name, condition), it.state);
}

// What head office sends: one line while all of it is in use, and each feed for whoever opens it. What is refused is said at once.
function feeds(box, alone) {
  const refused = box.feeds.filter(it => it.trouble);
  const behind = box.feeds.filter(it => it.behindSince && !it.trouble);
  const fine = box.feeds.length - refused.length - behind.length;
  const summary = [
    refused.length > 0 && state('bad', many(refused.length, 'oneFeedRefused', 'feedsRefused')),
    behind.length > 0 && state('wait', many(behind.length, 'oneFeedBehind', 'feedsBehind')),
    fine > 0 && state('', many(fine, 'oneFeedInUse', 'feedsInUse')),
  ];
  return h('details', {class: 'feeds', open: refused.length > 0 || alone},
    h('summary', null, h('span', {class: 'quiet'}, say('fromHeadOffice')), summary),
    h('ul', null, [...refused, ...behind, ...box.feeds.filter(it => !it.trouble && !it.behindSince)].map(it =>
      h('li', {'data-key': `${it.feed} ${it.scope}`},
        h('span', {class: 'what'}, called('feed-', it.feed), h('span', {class: 'quiet'}, ` · ${scope(it.scope)}`)),
        h('span', {class: 'end'}, it.version === 0 ? say('versionNone', it.newest) : it.newest > it.version ? say('versionOf', it.version, it.newest) : say('versionIs', it.version)),
        it.trouble && h('span', {class: 'why minus'}, `${it.trouble}: ${called('trouble-', it.trouble)}`),
        it.behindSince && h('span', {class: 'why quiet'}, say('behindSince', ago(it.behindSince)))))));
}

function scope(text) {
  const [layer, name] = text.split('/');
  return name ? say(`layer-${layer}`, name) : say('layer-all');
}
