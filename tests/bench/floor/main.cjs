// The floor: one window of the same size, sandboxed as ours is, with the page named in MASTHEAD_FLOOR_PAGE.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  // The page says so by its title once its first frame is on the screen.
  window.on('page-title-updated', (_event, title) => {
    if (title === 'painted') process.stdout.write(`${JSON.stringify({ marks: { painted: Date.now() } })}\n`);
  });
  void window.loadFile(process.env.MASTHEAD_FLOOR_PAGE);
});
app.on('window-all-closed', () => app.quit());
