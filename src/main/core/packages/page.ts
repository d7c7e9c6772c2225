import { REASON_MAX, REASON_MIN, REJECT_REASON_MIN } from '#shared/approval/events.ts';
import { shortened } from '#shared/documents/text.ts';
import { t } from '#shared/messages/index.ts';
import { DECISION_MAGIC } from '#shared/packages/decision.ts';
import {
  COMMENT_MAX,
  COMMENTS_MAX,
  DECISION_EXTENSION,
  QUOTE_MAX,
  TYPED_NAME_MAX,
} from '#shared/packages/limits.ts';
import type { PackageMaterial, PagePost } from '#shared/packages/material.ts';
import type { FontData } from '../documents/html-style.ts';
import { escapeHtml } from '../documents/html-text.ts';
import { fileNameOf } from '../documents/save-file.ts';
import { sha256Base64 } from './digest.ts';
import { PACKAGE_HEAD } from './envelope.ts';
import { postHtml } from './page-post.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { dataIsland, plain, shown } from './page-text.ts';

/**
 * The review package as one page: style, fonts, pictures and script inside, nothing to load and nowhere to send to.
 * Words of posts and people are text or data, never markup; the page's policy names its one style and one script.
 */
export function packagePage(material: PackageMaterial, fonts: FontData): string {
  const style = pageStyle(fonts);
  const title = t('packages.page.title', { brand: material.brand });
  return [
    PACKAGE_HEAD,
    `<html lang="${escapeHtml(new Intl.Locale(material.locale).language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
    `<title>${plain(title)}</title><style>${style}</style></head><body><main>`,
    headHtml(material, title),
    ...material.posts.map((post, index) => postHtml(post, index, material.posts.length)),
    finishHtml(material),
    '</main>',
    `<script type="application/json" id="package">${dataIsland(islandOf(material))}</script>`,
    `<script>${pageScript}</script></body></html>`,
  ].join('\n');
}

/** Allows exactly this page's style and script, and pictures and fonts that are inside it. Everything else is refused. */
function policy(style: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${sha256Base64(pageScript)}'`,
    `style-src 'sha256-${sha256Base64(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function headHtml({ posts, note, ...names }: PackageMaterial, title: string): string {
  const { sender, recipient, sent } = names;
  const lead = t('packages.page.lead', { sender, recipient, count: posts.length, when: sent });
  return [
    `<header><p class="nameplate">Masthead</p><div class="double-rule"></div><h1>${plain(title)}</h1>`,
    `<p class="lead">${plain(lead)}</p>`,
    note.trim() === ''
      ? ''
      : `<div class="note"><strong>${plain(t('packages.page.noteTitle', { sender }))}</strong><div class="post-note" dir="auto">${lines(note)}</div></div>`,
    `<div class="how"><strong>${plain(t('packages.page.howTitle'))}</strong><ol><li>${plain(t('packages.page.how1'))}</li><li>${plain(t('packages.page.how2'))}</li><li>${plain(t('packages.page.how3', { sender }))}</li></ol><p>${plain(t('packages.page.private'))}</p></div>`,
    `<p class="no-script">${plain(t('packages.page.noScript'))}</p>`,
    contentsHtml(posts),
    '</header>',
  ].join('');
}

function lines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(shown)
    .join('<br>');
}

function contentsHtml(posts: readonly PagePost[]): string {
  if (posts.length < 2) return '';
  const items = posts.map(({ previews }, index) => {
    const words = shortened(previews[0]?.text ?? '', 90);
    return `<li><a href="#post-${index + 1}" dir="auto">${shown(words)}</a></li>`;
  });
  return `<nav class="contents"><strong>${plain(t('packages.page.contents'))}</strong><ol>${items.join('')}</ol></nav>`;
}

function finishHtml({ sender, recipient, packageId }: PackageMaterial): string {
  return [
    '<section class="card finish" aria-labelledby="finish">',
    `<h2 id="finish">${plain(t('packages.page.finish'))}</h2>`,
    `<label class="title" for="name">${plain(t('packages.page.name'))}</label>`,
    `<p class="hint" id="name-hint">${plain(t('packages.page.nameWhat'))}</p>`,
    '<input type="text" id="name" autocomplete="name" aria-describedby="name-hint">',
    `<div class="row"><button type="button" class="primary" id="save">${plain(t('packages.page.save'))}</button>`,
    `<button type="button" id="print">${plain(t('packages.page.print'))}</button>`,
    '<p class="count" id="count" role="status"></p></div>',
    '<p class="said" id="said" role="alert"></p>',
    `<p class="hint">${plain(t('packages.page.how3', { sender }))}</p>`,
    `</section><footer>${plain(t('packages.page.foot', { recipient, id: packageId }))}</footer>`,
  ].join('');
}

/** What the script works with: what a decision is bound to, the seal's key, and its words. */
function islandOf(material: PackageMaterial): object {
  const file = fileNameOf(`${material.brand} ${material.recipient}`, DECISION_EXTENSION);
  return {
    package: material.packageId,
    workspace: material.workspaceId,
    secret: material.secret,
    magic: DECISION_MAGIC,
    file,
    items: material.posts.map(({ postId, submission, contentHash }) => ({
      post: postId,
      submission,
      contentHash,
    })),
    least: { reason: REASON_MIN, reject: REJECT_REASON_MIN },
    most: {
      reason: REASON_MAX,
      comment: COMMENT_MAX,
      comments: COMMENTS_MAX,
      quote: QUOTE_MAX,
      name: TYPED_NAME_MAX,
    },
    words: wordsOf(material.sender, file),
  };
}

function wordsOf(sender: string, file: string): { readonly [name: string]: string } {
  return {
    count: t('packages.page.decidedCount', { done: '{done}', count: '{count}' }),
    saved: t('packages.page.saved', { file, sender }),
    checkFields: t('packages.page.errFields'),
    errName: t('packages.page.errName'),
    errNone: t('packages.page.errNone'),
    errReason: t('packages.page.errReason'),
    errSubstance: t('packages.page.errSubstance', { least: '{least}' }),
    errLong: t('packages.page.errLong', { most: '{most}' }),
    errComment: t('packages.page.errComment'),
    errSave: t('packages.page.errSave'),
    quote: t('packages.page.quote'),
    comment: t('packages.page.comment'),
    remove: t('packages.page.remove'),
    commentNumber: t('packages.page.commentNumber', { number: '{number}' }),
    removeComment: t('packages.page.removeComment', { number: '{number}' }),
  };
}
