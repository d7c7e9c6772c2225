import {
  info,
  infoSoft,
  ink,
  inkSecond,
  inkThird,
  line,
  lineStrong,
  marginMm,
  sheets,
  sunken,
  warn,
  warnSoft,
} from '#shared/documents/paper.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';

/** Fonts as `data:` addresses, by family; a family that is missing falls back to the system's. */
export type FontData = readonly FontFace[];
export type FontFace = {
  readonly family: 'Newsreader' | 'Public Sans';
  readonly style: 'normal' | 'italic';
  /** CSS unicode-range that the file covers. */
  readonly range: string;
  readonly source: string;
};

const sans = `'Public Sans', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Naskh Arabic', 'Noto Color Emoji', sans-serif`;
const serif = `'Newsreader', Charter, Georgia, 'Noto Serif', 'Noto Serif CJK SC', serif`;

/** The look of running heads and feet; Chromium draws them with no style of the page. */
export const footStyle = `display:flex;justify-content:space-between;width:100%;box-sizing:border-box;padding:0 ${marginMm}mm;font:8px 'Segoe UI','Helvetica Neue',Arial,sans-serif;color:#${inkThird};-webkit-print-color-adjust:exact`;

/** The style sheet of a printed document. */
export function documentStyle(tree: DocumentTree, fonts: FontData): string {
  const { width, height } = sheets[tree.paper];
  const size = tree.landscape ? `${height}mm ${width}mm` : `${width}mm ${height}mm`;
  return [
    ...fonts.map(fontFace),
    `@page{size:${size};margin:${marginMm}mm}`,
    textStyle,
    coverStyle,
    tableStyle,
    gridStyle,
  ].join('\n');
}

function fontFace(face: FontFace): string {
  return `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:100 900;src:url(${face.source}) format('woff2');unicode-range:${face.range}}`;
}

const textStyle = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:420 10pt/1.45 ${sans};font-feature-settings:'tnum';color:#${ink};overflow-wrap:anywhere}
section{break-before:page}
h1.section{font:480 20pt/1.2 ${serif};letter-spacing:-.014em;margin:0 0 5mm;break-after:avoid}
h1.section .number{color:#${inkThird};margin-right:2mm}
h2{font-size:12pt;font-weight:650;line-height:1.3;margin:5mm 0 1.5mm;break-after:avoid}
p{margin:0 0 2.5mm;max-width:190mm}
.lead{font:440 13pt/1.45 ${serif}}
ul,ol{margin:0 0 3mm;padding-left:6mm}
li{margin-bottom:1mm}
.two-columns{columns:2;column-gap:14mm}
.two-columns>:first-child{margin-top:0}
.new-column{break-before:column;margin-top:0}
.two-columns table{break-inside:avoid}
.muted{color:#${inkThird}}
.callout{padding:1.6mm 3.5mm;border-left:.9mm solid;margin:2mm 0 3mm;break-inside:avoid}
.callout.info{background:#${infoSoft};border-color:#${info}}
.callout.warn{background:#${warnSoft};border-color:#${warn}}
.shape{width:.92em;height:.92em;vertical-align:-.1em;margin-right:.35em}
.status{font-weight:600;white-space:nowrap}
.swatch{display:inline-block;width:9mm;height:5mm;vertical-align:middle;margin-right:2mm;border:.2mm solid #${lineStrong}}
.pictures{display:flex;flex-wrap:wrap;gap:4mm;margin:0 0 4mm}
.pictures figure{margin:0;width:40mm;break-inside:avoid}
.pictures img{display:block;max-width:40mm;max-height:30mm;margin-bottom:1mm}
.pictures figcaption{font-size:8pt;color:#${inkSecond}}
.mark{display:inline-block;font-size:.78em;font-weight:700;line-height:1.3;padding:0 .35em;border:.2mm solid #${lineStrong};border-radius:.6mm;color:#${inkSecond};margin-right:.25em;white-space:nowrap}`;

const coverStyle = `
.cover{min-height:150mm}
.nameplate{font:480 16pt/1.2 ${serif};margin:6mm 0 2.5mm;max-width:none}
.double-rule{border-top:.6mm solid #${ink};border-bottom:.25mm solid #${lineStrong};height:1.5mm;margin-bottom:24mm}
.cover h1{font:480 44pt/1.05 ${serif};letter-spacing:-.018em;margin:0 0 2mm}
.subtitle{font:italic 440 17pt/1.3 ${serif};color:#${inkSecond};margin-bottom:12mm}
dl{display:grid;grid-template-columns:34mm 1fr;gap:1.4mm 0;margin:0 0 12mm}
dt{color:#${inkSecond}}dd{margin:0;font-weight:600}
.contents{font:480 14pt/1.2 ${serif};margin:0 0 2.5mm}
nav li{margin-bottom:1.2mm}nav a{color:inherit;text-decoration:none}`;

const tableStyle = `
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:8.6pt;line-height:1.38;margin-bottom:3mm}
thead{display:table-header-group}
th{font-size:8pt;font-weight:650;color:#${inkSecond};text-align:start;vertical-align:bottom;padding:1.2mm 1.6mm;border-bottom:.35mm solid #${lineStrong}}
td{vertical-align:top;padding:1mm 1.6mm;border-bottom:.2mm solid #${line}}
tr{break-inside:avoid}
tr.opens td{border-top:.35mm solid #${lineStrong}}
.end{text-align:end}
td div{min-height:1em}`;

const gridStyle = `
.grid{font-size:7pt;line-height:1.3;margin-bottom:3mm;border-bottom:.35mm solid #${lineStrong}}
.grid tbody{break-inside:avoid}
.grid td{padding:.6mm .9mm 0;border:0;border-left:.2mm solid #${line};overflow:hidden}
.grid td:first-child,.grid th:first-child{border-left:0}
.grid .date{font-size:8pt;font-weight:650;border-top:.2mm solid #${lineStrong};padding-top:.7mm}
.grid .day{height:13mm;padding-bottom:1mm}
.grid .outside{background:#${sunken};color:#${inkThird};font-weight:420}
.grid .lane-cell{padding:.4mm 0 0}
.bar{height:3.6mm;line-height:3.6mm;padding:0 1mm;font-weight:600;white-space:nowrap;overflow:hidden;border:0 solid}
.bar.starts{border-left-width:.7mm}.bar.ends{border-right-width:.7mm}
.tile{border:.2mm solid #${line};border-left:.8mm solid;border-radius:.5mm;padding:.25mm .8mm;margin-bottom:.7mm;break-inside:avoid}
.tile-head{display:flex;gap:.7mm;align-items:center;white-space:nowrap;overflow:hidden}
.tile-head .shape{margin-right:0;width:2.3mm;height:2.3mm;vertical-align:-.3mm}
.tile .mark{font-size:5.4pt;margin-right:0}
.word{font-size:5.8pt;font-weight:600;margin-left:auto;overflow:hidden;text-overflow:ellipsis}
.words{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.more{color:#${inkThird}}`;
