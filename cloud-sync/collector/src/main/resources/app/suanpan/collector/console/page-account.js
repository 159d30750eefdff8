// Who you are, where you are signed in, and, for administrators, who may sign in at all.
import {h} from './dom.js';
import {ago, called, fullTime, say} from './form.js';
import {send} from './page-door.js';
import {cells, head, panel, state, table} from './parts.js';

export const account = {
  ask: (parameters, may) => ({sessions: 'sessions', ...(may('accounts') ? {accounts: 'accounts'} : {})}),
  draw({sessions, accounts}, context) {
    const {me} = context;
    const end = async it => {
      await send('DELETE', `sessions/${it.id}`).catch(() => {});
      context.refresh();
    };
    const stores = it => it.stores ? it.stores.join(', ') : say('allStores');
    return [
      head(say('account'), `${me.name} · ${called('role-', me.role)} · ${stores(me)}`, h('button', {type: 'button', onclick: context.signOut}, say('signOut'))),
      h('div', {class: 'stack'},
        panel(say('sessions'), null, table(say('sessions'), [[say('person')], [say('browser')], [say('address'), 'wide'], [say('lastSeen'), 'short'], ['', 'number']],
          sessions.sessions.map(it => h('tr', {'data-key': it.id}, cells([[it.name || say('byToken'), h('div', {class: 'quiet small'}, fullTime(it.madeAt))]], [browserOf(it.browser)], [it.address, 'wide'], [ago(it.seenAt), 'short'],
            [it.mine ? state('', say('thisOne')) : h('button', {type: 'button', onclick: () => end(it)}, say('end')), 'number']))), say('noSessions'))),
        accounts && panel(say('people'), h('span', {class: 'quiet'}, say('peopleHow')), table(say('people'), [[say('name')], [say('role')], [say('stores')], [say('state'), 'short']],
          accounts.accounts.map(it => h('tr', {'data-key': it.name}, cells([it.name], [called('role-', it.role)], [stores(it)],
            [it.blocked ? state('bad', say('blocked')) : it.hasPassword ? state('', say('active')) : state('wait', say('noPassword')), 'short']))), say('nobodyYet'))),
        accounts && panel(say('tokens'), h('span', {class: 'quiet'}, say('tokensHow')), table(say('tokens'), [[say('tokenName')], [say('role')], [say('stores')], [say('since'), 'short wide']],
          accounts.tokens.map(it => h('tr', {'data-key': it.name}, cells([it.name], [called('role-', it.role)], [stores(it)], [fullTime(it.madeAt), 'short wide']))), say('noTokens')))),
    ];
  },
};

/** A browser in a word or two; nobody reads what they call themselves. */
function browserOf(agent) {
  const name = ['Edg', 'Firefox', 'Chrome', 'Safari'].find(it => agent.includes(it)) ?? agent.split(/[ /]/)[0];
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find(it => agent.includes(it));
  return [name === 'Edg' ? 'Edge' : name, system].filter(Boolean).join(', ') || '–';
}
