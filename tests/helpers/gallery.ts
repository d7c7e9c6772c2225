import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/**
 * Builds a page of `tests/e2e/gallery` into a folder and gives its file: the program's own components, without it.
 * @param policy the content security policy of the page
 */
export async function buildGallery(name: string, folder: string, policy?: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '..', '..'),
    plugins: [react(), tailwindcss()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'chrome130',
      lib: {
        entry: resolve(import.meta.dirname, '..', 'e2e', 'gallery', `${name}.tsx`),
        formats: ['iife'],
        name: 'gallery',
        fileName: () => 'gallery.js',
        cssFileName: 'gallery',
      },
    },
  });
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta id="react-aria-pressable-style">${policyTag(policy)}<title>Gallery</title><link rel="stylesheet" href="gallery.css"><div id="root"></div><script src="gallery.js"></script></html>`,
  );
  return file;
}

function policyTag(policy: string | undefined): string {
  return policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
