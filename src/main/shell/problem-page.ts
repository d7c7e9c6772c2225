import { APP_PAGE } from './addresses.ts';
import type { Problem } from './problem-address.ts';
import { t } from './words.ts';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:15px/1.5 system-ui,sans-serif;
background:light-dark(#e8ebee,#0d1318);color:light-dark(#14202b,#e8edf1)}
main{max-width:32rem;padding:2rem}
h1{font-size:1.25rem;margin:0 0 .5rem}
p{margin:0 0 1.25rem;color:light-dark(#44515d,#b6c1cb)}
a{display:inline-block;padding:.5rem 1rem;border-radius:4px;text-decoration:none;
background:light-dark(#14202b,#e8edf1);color:light-dark(#fff,#14202b)}
a:focus-visible{outline:2px solid light-dark(#1b5dab,#82b7f5);outline-offset:2px}`;

/**
 * A page that says what happened and leads back, as text of the catalogue only. It needs no script and no file
 * of the bundle, because the bundle may be what failed.
 */
export function problemPage(problem: Problem, nonce: string): string {
  const title = escaped(t(`shell.problem.${problem}.title`));
  const text = escaped(t(`shell.problem.${problem}.text`));
  const action = escaped(t('shell.problem.reload'));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style nonce="${nonce}">${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><a href="${APP_PAGE}">${action}</a></main></body></html>`;
}
