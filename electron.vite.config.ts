import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

// Threads are files of their own: the main process starts them by path, beside its own bundle.
const mainEntries = {
  index: at('src/main/index.ts'),
  'core-worker': at('src/main/core/worker.ts'),
  'import-worker': at('src/main/core/imports/parse-worker.ts'),
  'docx-worker': at('src/main/core/documents/docx-worker.ts'),
  'asset-worker': at('src/main/core/assets/worker/main.ts'),
  'audit-worker': at('src/main/core/audit/verify-worker.ts'),
  'style-worker': at('src/main/core/voice/style-worker.ts'),
  'pattern-worker': at('src/main/core/voice/pattern-worker.ts'),
  'rule-trial-worker': at('src/main/core/voice/rule-trial-worker.ts'),
};

// The older of the two Electrons Masthead runs on (33: Chromium 130, Node 20.18), whatever this machine has.
const nodeTarget = 'node20.18';
const browserTarget = 'chrome130';

/** Documents carry the design's fonts inside: their files lie beside the main bundle (src/main/core/documents/fonts.ts). */
const documentFonts: Plugin = {
  name: 'document-fonts',
  generateBundle() {
    for (const family of ['newsreader', 'public-sans']) {
      const folder = at(`node_modules/@fontsource-variable/${family}/files`);
      const wanted = readdirSync(folder).filter((name) =>
        /-latin(-ext)?-(opsz|wght)-(normal|italic)\.woff2$/.test(name),
      );
      for (const name of wanted)
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(join(folder, name)) });
    }
  },
};

/** Rules that spell read the dictionaries of the composer from beside the main bundle (src/main/core/voice/app-words.ts). */
const dictionaries: Plugin = {
  name: 'dictionaries',
  generateBundle() {
    for (const [name, folder] of [
      ['en-GB', 'dictionary-en-gb'],
      ['en-US', 'dictionary-en'],
    ])
      for (const file of ['index.aff', 'index.dic'])
        this.emitFile({
          type: 'asset',
          fileName: `dictionaries/${name}/${file}`,
          source: readFileSync(at(`node_modules/${folder}/${file}`)),
        });
  },
};

const present = Object.fromEntries(Object.entries(mainEntries).filter(([, path]) => existsSync(path)));

// Only better-sqlite3 and sharp stay packages of their own (they hold native code); everything else is bundled, so that
// the shipped app carries no node_modules but theirs.
export default defineConfig({
  main: {
    plugins: [documentFonts, dictionaries],
    // The Temporal polyfill of node-ical's recurrence library is CommonJS and calls jsbi as CommonJS exports it; a
    // bundler would hand it the ES module, whose shape is another, and the thread would die while it loads.
    resolve: { alias: { jsbi: at('node_modules/jsbi/dist/jsbi-cjs.js') } },
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: present,
        external: ['electron', 'better-sqlite3', 'sharp'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        external: ['electron'],
        // Electron's sandbox gives a preload no module loader: it must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), tailwindcss()],
    // A worker loads its dictionary when a language asks for it: a chunk of its own, which only modules have.
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      target: browserTarget,
      minify: true,
      // The CSP allows no data: scripts or fonts, and a file of its own is cached better than text inside CSS.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
