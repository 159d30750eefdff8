// Elements, and how a page becomes the next one without flicker: what is the same stays, with its focus, scroll and open lists.

/** Makes an element. Children are texts or elements; texts are never read as HTML. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on') || key === 'chart') element[key] = value;
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter(child => child != null && child !== false));
  return element;
}

const PROPERTIES = ['onclick', 'onchange', 'oninput', 'onsubmit', 'ontoggle', 'onkeydown', 'chart'];

/** Turns the children of an element into these, changing only what differs. */
export function morph(parent, wanted) {
  const keyed = new Map();
  for (const child of parent.children) {
    if (child.dataset.key) keyed.set(child.dataset.key, child);
  }
  let at = parent.firstChild;
  for (const next of wanted) {
    const same = next.dataset?.key ? keyed.get(next.dataset.key) : null;
    if (same && same !== at) {
      parent.insertBefore(same, at);
      become(same, next);
    } else if (at && alike(at, next)) {
      const after = at.nextSibling;
      become(at, next);
      at = after;
    } else {
      parent.insertBefore(next, at);
    }
  }
  while (at) {
    const after = at.nextSibling;
    at.remove();
    at = after;
  }
}

function alike(old, next) {
  return old.nodeType === next.nodeType && old.nodeName === next.nodeName && (old.dataset?.key ?? '') === (next.dataset?.key ?? '');
}

function become(old, next) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  for (const {name, value} of [...next.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const {name} of [...old.attributes]) {
    // What a reader opened stays open; what a chart library wrote is its own.
    if (!next.hasAttribute(name) && name !== 'open' && !(old.chart && name !== 'class')) old.removeAttribute(name);
  }
  PROPERTIES.forEach(property => { old[property] = next[property] ?? null; });
  // What somebody is typing is theirs; only fields that say what is chosen are told.
  if (old.nodeName === 'INPUT' && old !== document.activeElement) {
    if (next.hasAttribute('value')) old.value = next.getAttribute('value');
    old.checked = next.hasAttribute('checked');
  }
  if (!old.chart) morph(old, [...next.childNodes]);
}
