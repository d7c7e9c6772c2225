import { verdicts } from '#shared/approval/events.ts';
import { t } from '#shared/messages/index.ts';
import type {
  PageChanges,
  PageComment,
  PagePicture,
  PagePost,
  PagePreview,
} from '#shared/packages/material.ts';
import { plain, shown } from './page-text.ts';

/** One post on the page: what it is, how it reads, what is known of it, and the form for the decision. */
export function postHtml(post: PagePost, index: number, count: number): string {
  const number = index + 1;
  return [
    `<article class="card" id="post-${number}" aria-labelledby="title-${number}">`,
    `<h2 id="title-${number}"><span class="number">${plain(t('packages.page.post', { number, count }))}</span>${plain(titleOf(post))}</h2>`,
    factsHtml(post.facts.slice(1)),
    ...post.previews.map((preview) => previewHtml(preview, index)),
    picturesHtml(post.pictures),
    `<p class="small muted">${plain(t('packages.page.previewWhat'))}</p>`,
    changesHtml(post.changes),
    findingsHtml(post.findings),
    confirmedHtml(post),
    commentsHtml(post.comments),
    formHtml(number),
    '</article>',
  ].join('');
}

/** The planned moment says best which post this is; it stands first among the facts. */
function titleOf({ facts }: PagePost): string {
  return facts[0]?.[1] ?? '';
}

function factsHtml(facts: PagePost['facts']): string {
  const rows = facts.map(([label, value]) => `<dt>${plain(label)}</dt><dd dir="auto">${shown(value)}</dd>`);
  return `<dl>${rows.join('')}</dl>`;
}

function previewHtml({ text, more, channels }: PagePreview, index: number): string {
  const names = channels.map(({ label, characters, limit }) => {
    const length =
      limit === null
        ? t('packages.page.length', { count: characters })
        : t('packages.page.lengthOf', { count: characters, limit });
    return `<li><strong dir="auto">${plain(label)}</strong> ${plain(length)}</li>`;
  });
  const further = more.map(
    ({ label, text: words }) =>
      `<h4>${plain(label)}</h4><div class="post-text" dir="auto">${shown(words)}</div>`,
  );
  return `<div class="preview"><div class="preview-head">${plain(t('packages.page.readsOn'))}<ul>${names.join('')}</ul></div><div class="post-text" dir="auto" data-post="${index}">${shown(text)}</div>${further.join('')}</div>`;
}

function picturesHtml(pictures: readonly PagePicture[]): string {
  if (pictures.length === 0) return '';
  const items = pictures.map(({ alt, dataUri }) => {
    const words = alt.trim() === '' ? t('packages.page.noAlt') : t('packages.page.alt', { alt });
    const picture =
      dataUri === null
        ? `<p>${plain(t('packages.page.noPicture'))}</p>`
        : `<img src="${plain(dataUri)}" alt="${plain(alt)}">`;
    return `<li>${picture}<p dir="auto">${shown(words)}</p></li>`;
  });
  return `<ul class="pictures">${items.join('')}</ul>`;
}

function changesHtml(changes: PageChanges | null): string {
  if (changes === null) return '';
  const { decided, runs, passages } = changes;
  const heading = `<h3>${plain(t('packages.page.changes'))}</h3>`;
  if (passages.length === 0 && runs.every(({ kind }) => kind === 'same')) {
    return `${heading}<p>${plain(t('packages.page.noChanges', { when: decided }))}</p>`;
  }
  const what = `<p class="small muted">${plain(t('packages.page.changesWhat', { when: decided }))}</p>`;
  const more = passages.map(
    (passage) => `<h4 dir="auto">${plain(passage.label)}</h4>${runsHtml(passage.runs)}`,
  );
  return `${heading}${what}${runsHtml(runs)}${more.join('')}`;
}

function runsHtml(runs: PageChanges['runs']): string {
  const words = runs.map(({ kind, text }) => {
    const tag = kind === 'added' ? 'ins' : 'del';
    return kind === 'same' ? shown(text) : `<${tag}>${shown(text)}</${tag}>`;
  });
  return `<div class="changes" dir="auto">${words.join('')}</div>`;
}

function findingsHtml(findings: PagePost['findings']): string {
  const items = findings.map(
    ({ severity, text }) =>
      `<li class="${severity}"><b>${plain(t(`packages.page.severity.${severity}`))}</b><span dir="auto">${shown(text)}</span></li>`,
  );
  const list =
    items.length === 0
      ? `<p>${plain(t('packages.page.noFindings'))}</p>`
      : `<ul class="findings">${items.join('')}</ul>`;
  return `<h3>${plain(t('packages.page.findings'))}</h3>${list}`;
}

function confirmedHtml({ confirmed, authorNote }: PagePost): string {
  const list =
    confirmed.length === 0
      ? ''
      : `<h3>${plain(t('packages.page.confirmed'))}</h3><ul class="confirmed">${confirmed.map((words) => `<li dir="auto">${shown(words)}</li>`).join('')}</ul>`;
  const note =
    authorNote.trim() === ''
      ? ''
      : `<h3>${plain(t('packages.page.authorNote'))}</h3><div class="changes" dir="auto">${shown(authorNote)}</div>`;
  return list + note;
}

function commentsHtml(comments: readonly PageComment[]): string {
  if (comments.length === 0) return '';
  const items = comments.map((comment) => {
    const about =
      comment.quote === ''
        ? ''
        : `<p class="quote" dir="auto">${shown(t('packages.page.about', { quote: comment.quote }))}</p>`;
    const answers = comment.answers.map((answer) => `<li>${wordsHtml(answer, false)}</li>`).join('');
    return `<li>${about}${wordsHtml(comment, comment.resolved)}${answers === '' ? '' : `<ul>${answers}</ul>`}</li>`;
  });
  return `<h3>${plain(t('packages.page.comments'))}</h3><ul class="comments">${items.join('')}</ul>`;
}

function wordsHtml(
  { author, when, text }: Pick<PageComment, 'author' | 'when' | 'text'>,
  resolved: boolean,
): string {
  const state = resolved ? `, ${plain(t('packages.page.resolved'))}` : '';
  return `<p class="who"><b>${plain(author)}</b>, ${plain(when)}${state}</p><p dir="auto">${shown(text)}</p>`;
}

function formHtml(number: number): string {
  const choices = ['none' as const, ...verdicts].map((verdict) => choiceHtml(number, verdict)).join('');
  const reason = `reason-${number}`;
  return [
    `<fieldset class="decision"><legend>${plain(t('packages.page.decision'))}</legend>`,
    `<div class="choices">${choices}</div>`,
    `<label class="title" for="${reason}">${plain(t('packages.page.reason'))}</label>`,
    `<p class="hint" id="${reason}-hint">${plain(t('packages.page.reasonWhat'))}</p>`,
    `<textarea id="${reason}" class="reason-field" rows="3" aria-describedby="${reason}-hint"></textarea>`,
    '<div class="own-comments"></div>',
    `<p class="hint">${plain(t('packages.page.quoteWhat'))}</p>`,
    `<button type="button" class="add-comment quiet">${plain(t('packages.page.addComment'))}</button></fieldset>`,
  ].join('');
}

function choiceHtml(number: number, verdict: 'none' | (typeof verdicts)[number]): string {
  const what = verdict === 'none' ? '' : `<small>${plain(t(`packages.page.${verdict}What`))}</small>`;
  const checked = verdict === 'none' ? ' checked' : '';
  return `<label class="choice"><input type="radio" name="verdict-${number}" value="${verdict}"${checked}><span>${plain(t(`packages.page.${verdict}`))}</span>${what}</label>`;
}
