// How many joined, where, how and with whom; never who.
import {bars} from './charts.js';
import {h} from './dom.js';
import {asked, bar, days, named} from './filter.js';
import {called, count, member, percent, say, shortDay, when} from './form.js';
import {cells, compared, figure, head, pager, panel, ranking, table} from './parts.js';
import {chart, everyDay} from './page-overview.js';

export const members = {
  ask: parameters => ({members: `members?${asked(parameters, 'after')}`}),
  draw({members: data}, context) {
    const {sums} = data;
    const one = days(context.parameters) === 1;
    const found = new Map(sums.days.map(it => [it.key, it.count]));
    const list = (all, name, link) => ranking(all.slice(0, 12).map(it => ({key: it.key, name: name(it.key), value: it.count, text: count(it.count), below: percent(it.count, sums.joined), link: link?.(it.key)})));
    return [
      head(say('members'), named(context.parameters)),
      bar(context),
      h('section', {class: 'figures two', 'aria-label': say('members')},
        figure(say('joined'), count(sums.joined), `${say(one ? 'aWeekBefore' : 'before')} ${compared(sums.joined, sums.before)}`, null, 'main'),
        figure(say('membersTitle'), count(sums.members), say('privacy'))),
      h('div', {class: sums.joined > 0 ? 'columns' : 'columns three'},
        h('div', {class: 'stack'},
          !one && sums.joined > 0 && panel(say('joinedByDay'), null, chart(say('joinedByDay'), bars(everyDay(data.from, data.to).map(it => ({name: shortDay(it), value: found.get(it) ?? 0}))))),
          memberTable(data, one),
          pager(context, data.next)),
        sums.joined > 0 && h('div', {class: 'stack'},
          panel(say('byTouchpoint'), null, list(sums.touchpoints, it => called('joined-', it))),
          panel(say('byGuideTitle'), null, list(sums.guides, it => it === '' ? say('noGuide') : say('byGuide', it))),
          context.stores.length > 1 && panel(say('byStore'), null, list(sums.stores, it => it, store => context.link({store}))))),
    ];
  },
};

function memberTable(data, one) {
  return h('section', {class: 'card'}, table(say('members'),
    [[say('time'), 'short'], [say('number'), 'short'], [say('touchpoint')], [say('guide'), 'short'], [say('where'), 'wide short'], [say('language'), 'wide']],
    data.members.map(it => h('tr', {'data-key': it.id}, cells([when(it.at, one ? 1 : 2, it.store), 'short'], [member(it.number), 'short'], [called('joined-', it.touchpoint)],
      [it.guide ?? '', 'short'], [`${it.store} / ${it.workstation}`, 'wide short'], [called('spoken-', it.language), 'wide quiet']))),
    say('noMembers')));
}
