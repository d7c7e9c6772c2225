// A plain browser window, as a reviewer has it: it opens the file named in MASTHEAD_PAGE, saves downloads into
// MASTHEAD_DOWNLOADS, and notes every address that the page asks for. Nothing of the program is in it.
const { join } = require('node:path');
const { app, BrowserWindow, session } = require('electron');

globalThis.asked = [];
globalThis.saved = [];

app.whenReady().then(() => {
  const browser = session.fromPartition('reader');
  browser.webRequest.onBeforeRequest((details, answer) => {
    globalThis.asked.push(details.url);
    answer({});
  });
  browser.on('will-download', (_event, item) => {
    const path = join(process.env.MASTHEAD_DOWNLOADS, item.getFilename());
    item.setSavePath(path);
    item.once('done', (_done, state) => globalThis.saved.push({ path, state }));
  });
  const window = new BrowserWindow({
    width: 1000,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, session: browser },
  });
  void window.loadFile(process.env.MASTHEAD_PAGE);
});
app.on('window-all-closed', () => app.quit());
