import type { PostStatus } from '#shared/posts/post.ts';

const outline = 'fill="none" stroke="currentColor" stroke-linejoin="round"';

/** The status shapes of the design, drawn on 12 by 12; each keeps its silhouette when printed in grey. */
const shapes: { readonly [status in PostStatus]: string } = {
  idea: `<circle cx="6" cy="6" r="4.4" ${outline} stroke-width="1.5" stroke-dasharray="2.3 2.3"/>`,
  draft: `<path d="M2.6 1.2h4.6l2.6 2.6v7H2.6z" ${outline} stroke-width="1.4"/>`,
  in_review: `<circle cx="6" cy="6" r="4.6" ${outline} stroke-width="1.4"/><path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor"/>`,
  changes_requested: `<path d="M1.2 6 5 2h5.8v8H5z" ${outline} stroke-width="1.5"/>`,
  approved:
    '<circle cx="6" cy="6" r="5.3" fill="currentColor"/><path d="M3.6 6.2 5.3 7.9 8.5 4.4" fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/>',
  rejected: `<path d="M3.7.9h4.6l2.8 2.8v4.6l-2.8 2.8H3.7L.9 8.3V3.7z" ${outline} stroke-width="1.4"/><path d="M3.4 6h5.2" stroke="currentColor" stroke-width="1.6"/>`,
  scheduled: '<path d="M11.5 6 7.3 1.6H.7v8.8h6.6z" fill="currentColor"/>',
  due: `<circle cx="6" cy="6" r="4.6" ${outline} stroke-width="1.4"/><circle cx="6" cy="6" r="2.3" fill="currentColor"/>`,
  published: '<path d="M2 .6h5.4L10.4 3.6v7.8H2z" fill="currentColor"/>',
  missed:
    '<path d="m2.2 2.2 7.6 7.6m0-7.6L2.2 9.8" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  skipped: '<path d="M2 6h8" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  on_hold: '<path d="M2.2 1.2h2.9v9.6H2.2zm4.7 0h2.9v9.6H6.9z" fill="currentColor"/>',
  archived: `<path d="M1.4 1.8h9.2v2.7H1.4zM2.3 4.5v5.7h7.4V4.5M4.8 6.8h2.4" ${outline} stroke-width="1.3"/>`,
};

/** The shape of a status as inline SVG in the colour of the text around it; the word stands beside it. */
export function statusShape(status: PostStatus): string {
  return `<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">${shapes[status]}</svg>`;
}
