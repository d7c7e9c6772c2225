import { pageCrypto } from './page-crypto.ts';

/** What the page does: it counts, checks, and writes the decision file. It reads text and writes text, never markup. */
const form = String.raw`
var data = JSON.parse(document.getElementById('package').textContent);
var words = data.words;
var saved = true;
function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? String(values[name]) : all; });
}
function element(tag, attributes, text) {
  var made = document.createElement(tag);
  Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
  if (text !== undefined) made.textContent = text;
  return made;
}
function sectionOf(index) { return document.getElementById('post-' + (index + 1)); }
function verdictOf(section) {
  var chosen = section.querySelector('input[type=radio]:checked');
  return chosen && chosen.value !== 'none' ? chosen.value : null;
}
function valueOf(field) { return wellFormed(field.value).trim(); }
function complain(field, text) {
  var id = field.id + '-error';
  var note = document.getElementById(id);
  if (text === null) {
    if (note) note.remove();
    field.removeAttribute('aria-invalid');
    return true;
  }
  if (!note) {
    note = element('p', { id: id, class: 'error' });
    field.insertAdjacentElement('afterend', note);
  }
  note.textContent = text;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', id);
  return false;
}
function tooLong(text, most) { return text.length > most ? filled(words.errLong, { most: most }) : null; }
function reasonProblem(verdict, reason) {
  if (verdict === 'request_changes' && reason.length < data.least.reason) return words.errReason;
  if (verdict === 'reject' && reason.length < data.least.reject) return filled(words.errSubstance, { least: data.least.reject });
  return tooLong(reason, data.most.reason);
}
function commentsOf(section) {
  return [].slice.call(section.querySelectorAll('.own-comment')).map(function (box) {
    return { quote: box.querySelector('.quote-field'), text: box.querySelector('.comment-field') };
  });
}
function itemOf(index) {
  var section = sectionOf(index);
  var verdict = verdictOf(section);
  var known = data.items[index];
  return {
    post: known.post, submission: known.submission, contentHash: known.contentHash, verdict: verdict,
    reason: valueOf(section.querySelector('.reason-field')),
    comments: commentsOf(section).map(function (fields) {
      return { quote: valueOf(fields.quote), text: valueOf(fields.text) };
    })
  };
}
function check() {
  var wrong = [];
  var see = function (field, problem) { if (!complain(field, problem)) wrong.push(field); };
  var decided = 0;
  data.items.forEach(function (known, index) {
    var section = sectionOf(index);
    var verdict = verdictOf(section);
    if (verdict) decided += 1;
    var reason = section.querySelector('.reason-field');
    see(reason, verdict ? reasonProblem(verdict, valueOf(reason)) : null);
    commentsOf(section).forEach(function (fields) {
      var text = valueOf(fields.text);
      see(fields.text, verdict ? (text === '' ? words.errComment : tooLong(text, data.most.comment)) : null);
      see(fields.quote, verdict ? tooLong(valueOf(fields.quote), data.most.quote) : null);
    });
  });
  var name = document.getElementById('name');
  see(name, valueOf(name) === '' ? words.errName : tooLong(valueOf(name), data.most.name));
  if (wrong.length > 0) { wrong[0].focus(); return words.checkFields; }
  return decided === 0 ? words.errNone : null;
}
function say(text, isError) {
  var box = document.getElementById('said');
  box.textContent = text;
  box.className = isError ? 'said error' : 'said done';
}
function count() {
  var done = data.items.filter(function (known, index) { return verdictOf(sectionOf(index)); }).length;
  document.getElementById('count').textContent = filled(words.count, { done: done, count: data.items.length });
}
function fileText() {
  var items = data.items.map(function (known, index) { return itemOf(index); }).filter(function (item) { return item.verdict; });
  var payload = {
    package: data.package, workspace: data.workspace, name: valueOf(document.getElementById('name')),
    at: new Date().toISOString(), items: items
  };
  var sealed = canonical(payload);
  return data.magic + '\n' + sealed + '\n' + hmacHex(data.secret, sealed) + '\n';
}
function save() {
  var problem = check();
  if (problem !== null) return say(problem, true);
  try {
    var url = URL.createObjectURL(new Blob([fileText()], { type: 'application/octet-stream' }));
    var link = element('a', { href: url, download: data.file });
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
    saved = true;
    say(words.saved, false);
  } catch (error) {
    say(words.errSave, true);
  }
}
var marked = {};
function noteSelection() {
  var selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  var node = selection.getRangeAt(0).commonAncestorContainer;
  var holder = (node.nodeType === 1 ? node : node.parentElement);
  var text = holder && holder.closest('.post-text');
  if (text) marked[text.getAttribute('data-post')] = selection.toString();
}
function labelled(box, field, text) {
  box.appendChild(element('label', { for: field.id }, text));
  box.appendChild(field);
}
function numberComments(list) {
  [].slice.call(list.children).forEach(function (box, at) {
    box.querySelector('legend').textContent = filled(words.commentNumber, { number: at + 1 });
    box.querySelector('button').setAttribute('aria-label', filled(words.removeComment, { number: at + 1 }));
  });
}
var made = 0;
function addComment(index) {
  var list = sectionOf(index).querySelector('.own-comments');
  if (list.children.length >= data.most.comments) return;
  made += 1;
  var box = element('fieldset', { class: 'own-comment' });
  var quote = element('input', { id: 'quote-' + made, class: 'quote-field', type: 'text', autocomplete: 'off' });
  quote.value = wellFormed(marked[index] || '').trim().slice(0, data.most.quote);
  delete marked[index];
  var text = element('textarea', { id: 'comment-' + made, class: 'comment-field', rows: '2' });
  var remove = element('button', { type: 'button', class: 'quiet' }, words.remove);
  box.appendChild(element('legend', {}));
  labelled(box, quote, words.quote);
  labelled(box, text, words.comment);
  box.appendChild(remove);
  list.appendChild(box);
  numberComments(list);
  remove.addEventListener('click', function () {
    box.remove();
    numberComments(list);
    sectionOf(index).querySelector('.add-comment').focus();
  });
  text.focus();
}
document.addEventListener('selectionchange', noteSelection);
document.addEventListener('input', function () { saved = false; count(); say('', false); });
document.addEventListener('change', count);
window.addEventListener('beforeunload', function (event) { if (!saved) event.preventDefault(); });
data.items.forEach(function (known, index) {
  sectionOf(index).querySelector('.add-comment').addEventListener('click', function () { addComment(index); });
});
document.getElementById('save').addEventListener('click', save);
document.getElementById('print').addEventListener('click', function () { window.print(); });
document.documentElement.className = 'runs';
count();
`;

/** The one script of a package page. Plain ES2018, because it runs in whatever browser the reviewer has. */
export const pageScript = `(function () {\n'use strict';\n${pageCrypto}${form}})();\n`;
