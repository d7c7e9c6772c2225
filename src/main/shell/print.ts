import { BrowserWindow, type Session, session } from 'electron';
import type { PrintOptions } from '#shared/contract/host.ts';
import { APP_ORIGIN, APP_SCHEME } from './addresses.ts';
import { denyPermissions } from './permissions.ts';

const printAddress = `${APP_ORIGIN}/print`;
const printMilliseconds = 60_000;
let printed = 0;

/** A document to print has its styles and pictures inside; it loads nothing and runs nothing. */
const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

function printSession(html: string): Session {
  printed += 1;
  // Without the prefix "persist:" it lives in memory only.
  const own = session.fromPartition(`print-${printed}`, { cache: false });
  denyPermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: details.url !== printAddress && !details.url.startsWith('data:') });
  });
  own.protocol.handle(
    APP_SCHEME,
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy },
      }),
  );
  return own;
}

function printWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    },
  });
}

function tooLate(): { readonly promise: Promise<never>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('Printing took longer than a minute.')), printMilliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}

async function pdfOf(window: BrowserWindow, options: PrintOptions): Promise<Uint8Array> {
  await window.loadURL(printAddress);
  return await window.webContents.printToPDF({
    landscape: options.landscape,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: options.header !== undefined || options.footer !== undefined,
    // An empty template would bring Chromium's own: the date and the address.
    headerTemplate: options.header ?? '<span></span>',
    footerTemplate: options.footer ?? '<span></span>',
  });
}

/** A PDF of a self-contained HTML page, laid out by Chromium in a hidden window without scripts or network. */
export async function printToPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  const window = printWindow(printSession(html));
  const limit = tooLate();
  try {
    return await Promise.race([pdfOf(window, options), limit.promise]);
  } finally {
    limit.cancel();
    window.destroy();
  }
}
