// The door: signing in, choosing a password by a link, and coming in by a program's token.
import {h} from './dom.js';
import {called, say} from './form.js';

let refused = null;
let invited = null;
let busy = false;

export async function send(method, url, body) {
  const response = await fetch(`api/v1/${url}`, {method, headers: {'Content-Type': 'application/json'}, body: body && JSON.stringify(body)});
  const answer = response.status === 204 ? null : await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(answer?.error ?? String(response.status)), {code: answer?.code, status: response.status});
  return answer;
}

function sentence(problem) {
  if (!problem.status) return say('downShort');
  const known = called('refused-', problem.code ?? '');
  return known === problem.code ? problem.message : say(`refused-${problem.code}`, problem.message.match(/\d+/)?.[0] ?? '');
}

async function attempt(context, action) {
  if (busy) return;
  busy = true;
  refused = null;
  try {
    context.entered(await action());
  } catch (problem) {
    refused = sentence(problem);
    context.draw();
  } finally {
    busy = false;
  }
}

function frame(title, ...body) {
  return h('section', {class: 'card door'}, h('img', {src: 'icon.svg', alt: ''}), h('h1', null, title), refused && h('div', {class: 'notice', role: 'alert'}, refused), body);
}

function field(name, label, type, more = {}) {
  return h('label', {class: 'field'}, h('span', null, label), h('input', {name, type, required: true, ...more}));
}

export function signIn(context) {
  const submit = event => {
    event.preventDefault();
    const typed = new FormData(event.target);
    attempt(context, () => send('POST', 'session', {name: typed.get('name'), password: typed.get('password')}));
  };
  return [frame(say('signIn'), h('form', {onsubmit: submit},
    field('name', say('name'), 'text', {autocomplete: 'username', autocapitalize: 'none', maxlength: '64'}),
    field('password', say('password'), 'password', {autocomplete: 'current-password', maxlength: '200'}),
    h('button', {type: 'submit', class: 'main'}, say('signIn'))))];
}

/** Choosing a password by a link. The key stands behind the #, so that no server's log and no other site ever sees it. */
export function welcome(context) {
  const {key} = context.parameters;
  if (invited?.key !== key) {
    invited = {key};
    send('GET', `invitations/${encodeURIComponent(key ?? '')}`).then(answer => { invited = {key, ...answer}; }, problem => { refused = sentence(Object.assign(problem, {code: 'link'})); }).finally(context.draw);
    return [frame(say('loading'))];
  }
  if (invited.name == null) return [frame(say('welcome'), h('a', {class: 'button', href: '#/overview'}, say('signIn')))];
  const submit = event => {
    event.preventDefault();
    const typed = new FormData(event.target);
    if (typed.get('password') !== typed.get('again')) {
      refused = say('notTheSame');
      context.draw();
      return;
    }
    attempt(context, () => send('POST', `invitations/${encodeURIComponent(key)}`, {name: typed.get('name') ?? invited.name, password: typed.get('password')}));
  };
  return [frame(invited.name ? say('welcomeName', invited.name) : say('welcome'), h('p', {class: 'quiet'}, say(invited.name ? 'choosePassword' : 'chooseAdmin')),
    h('form', {onsubmit: submit},
      invited.name ? h('input', {type: 'hidden', name: 'name', value: invited.name, autocomplete: 'username'}) : field('name', say('name'), 'text', {autocomplete: 'username', autocapitalize: 'none', maxlength: '64'}),
      field('password', say('passwordLong', invited.leastPassword), 'password', {autocomplete: 'new-password', minlength: String(invited.leastPassword), maxlength: '200'}),
      field('again', say('passwordAgain'), 'password', {autocomplete: 'new-password', maxlength: '200'}),
      h('button', {type: 'submit', class: 'main'}, say('goOn'))))];
}

/** Coming in by a token: at once, and the address keeps nothing of it. */
export function enter(context) {
  const {token} = context.parameters;
  if (token) {
    history.replaceState(null, '', `${location.pathname}${location.search}#/enter`);
    attempt(context, () => send('POST', 'session', {token}));
  }
  return [frame(refused ? say('signIn') : say('loading'), refused && h('a', {class: 'button', href: '#/overview'}, say('signIn')))];
}

export function forget() {
  refused = null;
}
