import type { FontData } from '../documents/html-style.ts';
import { pageColours } from './page-tokens.ts';

const sans = `'Public Sans','Segoe UI','Helvetica Neue','Noto Sans',Arial,sans-serif`;
const serif = `'Newsreader',Charter,Georgia,'Noto Serif',serif`;

function colours(pick: 'light' | 'dark'): string {
  return pageColours.map(([name, light, dark]) => `--${name}:${pick === 'light' ? light : dark}`).join(';');
}

function fontFace({ family, style, range, source }: FontData[number]): string {
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:100 900;src:url(${source}) format('woff2');unicode-range:${range}}`;
}

/** The style sheet of a package page: the window's colours and type, light and dark, narrow and on paper. */
export function pageStyle(fonts: FontData): string {
  return [
    ...fonts.map(fontFace),
    `:root{color-scheme:light dark;${colours('light')}}`,
    `@media (prefers-color-scheme:dark){:root{${colours('dark')}}}`,
    frame,
    post,
    form,
    narrow,
    `@media print{:root{color-scheme:light;${colours('light')}}${paper}}`,
  ].join('\n');
}

const frame = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--surface-app);color:var(--ink);font:420 16px/1.55 ${sans};overflow-wrap:anywhere}
main{max-width:780px;margin:0 auto;padding:32px 24px 64px}
h1{font:480 40px/1.1 ${serif};letter-spacing:-.018em;margin:0 0 12px}
h2{font:480 26px/1.2 ${serif};letter-spacing:-.01em;margin:0 0 16px}
h3{font-size:15px;font-weight:650;margin:28px 0 8px}
p{margin:0 0 12px}
a{color:var(--accent)}
.nameplate{font:480 20px/1.2 ${serif};margin:0 0 6px}
.double-rule{border-top:3px solid var(--ink);border-bottom:1px solid var(--line-strong);height:6px;margin-bottom:32px}
.lead{font:440 20px/1.5 ${serif};margin-bottom:20px}
.note{border-left:3px solid var(--accent);background:var(--accent-soft);padding:12px 16px;margin:0 0 20px}
.note strong,.how strong{display:block;margin-bottom:4px}
.how{background:var(--surface-sunken);border:1px solid var(--line);border-radius:6px;padding:16px 20px;margin-bottom:20px}
.how ol,.contents ol{margin:0;padding-left:22px}
.how li,.contents li{margin-bottom:4px}
.how p:last-child{margin:10px 0 0;color:var(--ink-2)}
.contents strong{display:block;margin-bottom:4px}
.contents li{color:var(--ink-2)}
.card{background:var(--surface-base);border:1px solid var(--line);border-radius:8px;padding:28px 32px;margin-top:28px}
.muted{color:var(--ink-2)}
.small{font-size:14px}
footer{margin-top:28px;color:var(--ink-2);font-size:14px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.hidden-sign{font:600 11px/1 ${sans};border:1px solid var(--line-strong);border-radius:3px;padding:1px 3px;color:var(--ink-2);unicode-bidi:isolate}`;

const post = `
.number{display:block;font:600 13px/1.4 ${sans};letter-spacing:0;color:var(--ink-2);margin-bottom:2px}
dl{display:grid;grid-template-columns:160px 1fr;gap:6px 16px;margin:0 0 20px}
dt{color:var(--ink-2)}dd{margin:0;font-weight:540}
.preview{border:1px solid var(--line-strong);border-radius:8px;margin:0 0 12px;overflow:hidden}
.preview-head{background:var(--surface-sunken);border-bottom:1px solid var(--line);padding:8px 16px;font-size:14px;color:var(--ink-2)}
.preview-head strong{color:var(--ink)}
.preview-head ul{margin:2px 0 0;padding:0;list-style:none}
.post-text{white-space:pre-wrap;padding:16px;font-size:17px;unicode-bidi:isolate}
.pictures{display:flex;flex-wrap:wrap;gap:16px;margin:0 0 12px;padding:0;list-style:none}
.pictures li{flex:1 1 220px;max-width:340px}
.pictures img{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:6px;background:var(--surface-sunken)}
.pictures p{font-size:14px;color:var(--ink-2);margin:6px 0 0}
.findings,.comments,.confirmed{margin:0;padding:0;list-style:none}
.findings li{display:flex;gap:10px;padding:8px 12px;margin-bottom:6px;border-left:3px solid}
.findings b{flex:none}
.info{background:var(--sev-info-soft);border-color:var(--sev-info)}.info b{color:var(--sev-info)}
.warn{background:var(--sev-warn-soft);border-color:var(--sev-warn)}.warn b{color:var(--sev-warn)}
.block{background:var(--sev-block-soft);border-color:var(--sev-block)}.block b{color:var(--sev-block)}
.confirmed{list-style:disc;padding-left:22px}
.changes{white-space:pre-wrap;border:1px solid var(--line);border-radius:6px;padding:16px;unicode-bidi:isolate}
ins{background:var(--diff-add-soft);color:var(--diff-add);text-decoration:underline;text-underline-offset:2px}
del{background:var(--diff-del-soft);color:var(--diff-del);text-decoration:line-through}
.comments>li{border:1px solid var(--line);border-radius:6px;padding:10px 14px;margin-bottom:8px}
.comments ul{list-style:none;margin:8px 0 0;padding-left:14px;border-left:2px solid var(--line)}
.comments p{margin:4px 0 0;white-space:pre-wrap}
.comments .who{font-size:14px;color:var(--ink-2);margin:0}
.comments .who b{color:var(--ink)}
.quote{font-style:italic;color:var(--ink-2)}
[dir=auto]{unicode-bidi:isolate}`;

const form = `
fieldset{border:0;padding:0;margin:0;min-width:0}
.decision{border-top:2px solid var(--ink);margin-top:32px;padding-top:20px}
.decision>legend,.finish h2{font:480 22px/1.2 ${serif};padding:0;float:left;width:100%;margin-bottom:12px}
.choices{clear:both;display:grid;gap:8px;margin-bottom:16px}
.choice{display:grid;grid-template-columns:22px 1fr;gap:2px 10px;align-items:start;padding:10px 14px;border:1px solid var(--line-control);border-radius:6px;cursor:pointer}
.choice:hover{background:var(--surface-hover)}
.choice input{width:18px;height:18px;margin:3px 0 0;accent-color:var(--accent);grid-row:span 2}
.choice span{font-weight:600}.choice small{font-size:14px;color:var(--ink-2)}
.choice:focus-within{outline:2px solid var(--focus);outline-offset:1px}
.choice input:focus-visible{outline:none}
.choice:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--accent-soft)}
label.title{display:block;font-weight:600;margin-bottom:4px}
.hint{font-size:14px;color:var(--ink-2);margin:0 0 6px}
textarea,input[type=text]{display:block;width:100%;font:inherit;color:var(--ink);background:var(--surface-base);border:1px solid var(--line-control);border-radius:6px;padding:9px 12px}
textarea{min-height:84px;resize:vertical}
[aria-invalid=true]{border-color:var(--sev-block);box-shadow:0 0 0 1px var(--sev-block)}
.error{color:var(--sev-block);font-weight:600;font-size:15px;margin:6px 0 0}
.own-comments{margin-top:16px}
.own-comment{border:1px solid var(--line);border-radius:6px;padding:12px 14px;margin-bottom:10px}
.own-comment legend{font-weight:600;padding:0 6px}
.own-comment label{display:block;font-size:14px;font-weight:600;margin:6px 0 4px}
.own-comment textarea{min-height:56px}
button{font:600 16px/1.2 ${sans};min-height:44px;border-radius:6px;padding:10px 18px;cursor:pointer;border:1px solid var(--line-control);background:var(--surface-base);color:var(--ink)}
button:hover{background:var(--surface-hover)}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button.primary:hover{background:var(--accent-hover)}
button.quiet{border-color:transparent;padding:8px 10px;margin-top:8px;color:var(--accent);background:none}
.finish .row{display:flex;flex-wrap:wrap;gap:12px;align-items:center;margin-top:20px}
.finish label{margin-top:4px}
.count{color:var(--ink-2);margin:0}
.said:empty{display:none}
.finish>.hint:last-child{margin:16px 0 0}
.said{margin:16px 0 0;padding:12px 16px;border-left:3px solid var(--sev-pass);background:var(--sev-pass-soft);font-weight:540}
.said.error{border-color:var(--sev-block);background:var(--sev-block-soft)}
.no-script{border-left:3px solid var(--sev-warn);background:var(--sev-warn-soft);padding:12px 16px}
.runs .no-script{display:none}
html:not(.runs) button{display:none}`;

const narrow = `
@media (max-width:600px){
body{font-size:16px}
main{padding:20px 14px 48px}
h1{font-size:32px}.lead{font-size:18px}
.card{padding:20px 16px;margin-top:20px}
dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:10px}
.finish .row button{width:100%}
.pictures li{max-width:none;flex-basis:100%}
}
@media (forced-colors:active){.choice:has(input:checked){outline:2px solid Highlight}}`;

const paper = `
@page{margin:16mm}
body{background:#fff;font-size:10.5pt}
main{max-width:none;padding:0}
.card{border:0;padding:0;break-before:page;margin:0}
.preview,.pictures li,.comments>li,.findings li,.choice,.how,.note{break-inside:avoid}
h2,h3{break-after:avoid}
button,.add-comment,.said,.count,.no-script,.contents{display:none}
.decision{break-inside:avoid;margin-top:6mm;padding-top:3mm}
.pictures li{max-width:60mm}
.choices{grid-template-columns:repeat(4,1fr)}
.choice{padding:2mm}
.card.finish{break-before:auto;margin-top:10mm}
.choice,textarea,input[type=text]{border-color:#888}`;
