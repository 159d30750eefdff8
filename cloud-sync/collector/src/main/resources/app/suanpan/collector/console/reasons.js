// How reasons are read: by their code, with the words that they carry, or as somebody typed them.
import {called, either} from './form.js';

// A reason of the store's own: "return-seam|缝线开了|Seam open|left sleeve".
export function reasonOf(reason) {
  const known = called('reason-', reason);
  if (known !== reason) return known;
  const [code, zh, en, note, ...more] = reason.split('|');
  return note == null || more.length > 0 ? reason : [either(zh, en), note, `(${code})`].filter(Boolean).join(' ');
}
