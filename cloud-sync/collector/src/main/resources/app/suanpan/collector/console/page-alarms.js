// What a person should look at: incidents, and every batch that was kept aside, with the reason.
import {h} from './dom.js';
import {asked, bar} from './filter.js';
import {called, count, fullTime, say} from './form.js';
import {cells, empty, head, panel, state, table} from './parts.js';

export const alarms = {
  ask: parameters => ({alarms: `alarms?${asked({store: parameters.store})}`}),
  draw({alarms: data}, context) {
    const where = it => `${it.store} / ${it.workstation}`;
    return [
      head(say('alarms'), data.incidents.length === 0 ? null : say('alarmCount', data.incidents.length)),
      bar(context, {withDays: false}),
      h('div', {class: 'stack'},
        panel(say('incidents'), null, table(say('incidents'),
          [[say('why')], [`${say('box')}, ${say('last')}`], [say('technical'), 'wide'], [say('times'), 'number wide'], [say('first'), 'wide']],
          data.incidents.map(it => h('tr', {'data-key': `${where(it)} ${it.kind} ${it.detail}`}, cells(
            [[state(it.kind === 'unmapped' ? 'wait' : 'bad', called('incident-', it.kind)), h('div', {class: 'why'}, called('why-', it.kind))]],
            [[where(it), h('div', {class: 'quiet'}, fullTime(it.lastAt))]], [[it.kind === 'distrusted' && h('div', {class: 'quiet'}, called('distrust-', it.detail)), h('span', {class: 'mono'}, it.detail)], 'detail wide'], [count(it.times), 'number wide'], [fullTime(it.firstAt), 'short wide']))),
          empty(say('noAlarms')))),
        data.refused.length > 0 && panel(say('refusedBatches'), h('span', {class: 'quiet'}, say('refusedSays')), table(say('refusedBatches'),
          [[say('box')], [say('reasonWhy')], [say('size'), 'number wide'], [say('times'), 'number'], [say('last'), 'wide'], ['', 'number']],
          data.refused.map(it => h('tr', {'data-key': it.id}, cells([[where(it), h('div', {class: 'quiet slim'}, fullTime(it.lastAt))], 'mark'],
            [[called('distrust-', it.reason), h('div', {class: 'quiet'}, it.reason)]], [count(it.bytes), 'number wide'], [count(it.times), 'number'], [fullTime(it.lastAt), 'short wide'],
            [context.may('events') ? h('a', {href: `api/v1/refused/${it.id}`, download: true}, say('download')) : '', 'number']))), '')),
        data.quarantine.length > 0 && panel(say('quarantine'), h('span', {class: 'quiet'}, say('quarantineSays')), table(say('quarantine'),
          [[say('box')], [say('sequence'), 'number'], [say('reasonWhy')], [say('epoch'), 'wide'], [say('hash'), 'wide'], [say('received'), 'wide'], ['', 'number']],
          data.quarantine.map(it => h('tr', {'data-key': it.id}, cells([[where(it), h('div', {class: 'quiet slim'}, fullTime(it.receivedAt))], 'mark'], [count(it.sequence), 'number'], [it.reason],
            [it.epoch.slice(0, 8), 'mono wide'], [it.hash.slice(0, 16), 'mono wide'], [fullTime(it.receivedAt), 'short wide'],
            [context.may('events') ? h('a', {href: `api/v1/quarantine/${it.id}`, download: true}, say('download')) : '', 'number']))), ''))),
    ];
  },
};
