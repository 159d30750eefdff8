// What guides came to: sales served, credit, what came back, members and assists.
import {h} from './dom.js';
import {asked, bar, named} from './filter.js';
import {count, either, money, say} from './form.js';
import {cells, empty, figure, head, sign, table} from './parts.js';
import {exported} from './page-export.js';

const MOST = 200;

export const guides = {
  ask: parameters => {
    const query = asked(parameters, 'currency');
    query.set('limit', String(MOST));
    return {guides: `guides?${query}`};
  },
  draw({guides: data}, context) {
    const {parameters} = context;
    const people = data.guides.filter(it => it.guide != null);
    const sum = (all, of) => all.reduce((before, it) => before + of(it), 0);
    const tenants = new Set(data.guides.map(it => it.tenant)).size > 1;
    const amount = minor => data.currency ? sign(minor, data.currency).replace(/^\+/, '') : '';
    const sheet = context.may('export') && h('a', {class: 'button', href: exported(['sale_credit'], data.from, data.to, parameters), download: true}, say('creditSheet'));
    return [
      head(say('guides'), named(parameters), sheet),
      bar(context, {currencies: data.currencies}),
      h('section', {class: 'figures', 'aria-label': say('guides')},
        figure(say('creditOfGuides'), amount(sum(people, credit)) || count(0), say('creditOfStores', amount(sum(data.guides.filter(it => it.guide == null), credit)) || count(0)), null, 'main'),
        figure(say('served'), count(sum(people, it => it.served)), say('withABadge')),
        figure(say('joined'), count(sum(people, it => it.joined)), say('withAGuide')),
        figure(say('bound'), count(sum(people, it => it.bound)), say('boundSays')),
        figure(say('assists'), count(sum(people, it => it.assists)), say('assistsSays'))),
      h('section', {class: 'card'}, table(say('guides'), [[say('guide')], [say('served'), 'number'], [say('credit'), 'number'], [say('takenBack'), 'wide number'],
        [say('joined'), 'wide number'], [say('bound'), 'wide number'], [say('assists'), 'wide number']],
        [...people, ...data.guides.filter(it => it.guide == null)].map(it => h('tr', {'data-key': `${it.tenant} ${it.guide ?? ''}`}, cells(
          [[name(it), it.nameZh && h('div', {class: 'quiet small'}, say('byGuide', it.guide)), tenants && h('div', {class: 'quiet small'}, it.tenant), it.guide != null && h('div', {class: 'slim quiet small'}, say('guideInShort', count(it.joined), count(it.bound), count(it.assists)))]],
          [it.guide == null ? '' : count(it.served), 'number'],
          [amount(credit(it)), credit(it) < 0 ? 'number minus' : 'number'],
          [it.returned === 0 ? '' : [`−${money(it.returned, data.currency)}`, h('div', {class: 'quiet small'}, say(it.returns === 1 ? 'oneReturn' : 'returnsCount', count(it.returns)))], it.returned === 0 ? 'wide number' : 'wide number minus'],
          [count(it.joined), 'wide number'],
          [it.guide == null ? '' : count(it.bound), 'wide number'],
          [it.guide == null ? '' : count(it.assists), 'wide number']))),
        empty(say('noGuides')))),
      h('p', {class: 'quiet'}, say('guidesSay')),
      data.guides.length >= MOST && h('p', {class: 'quiet'}, say('firstGuides', MOST)),
    ];
  },
};

function credit(it) {
  return it.sold - it.returned;
}

function name(it) {
  if (it.guide == null) return h('span', {class: 'quiet'}, say('storesOwn'));
  return it.nameZh ? h('bdi', null, either(it.nameZh, it.nameEn)) : say('byGuide', it.guide);
}
