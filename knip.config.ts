import type { KnipConfig } from 'knip';

const imports = /@import\s+(['"])([^'"]+)\1/g;

/** Style sheets import packages too (fonts, Tailwind); knip is told so in its own language, JavaScript. */
function importsOf(styles: string): string {
  return [...styles.matchAll(imports)].map((match) => `import '${match[2]}';`).join('\n');
}

const config: KnipConfig = {
  entry: [
    'src/main/index.ts!',
    'src/main/core/worker.ts!',
    'src/main/core/imports/parse-worker.ts!',
    'src/main/core/documents/docx-worker.ts!',
    'src/main/core/audit/verify-worker.ts!',
    'src/main/core/voice/style-worker.ts!',
    'src/main/core/voice/pattern-worker.ts!',
    'src/main/core/voice/rule-trial-worker.ts!',
    'scripts/*.{mjs,ts}',
    'scripts/tour/main.ts',
    'scripts/registry-electron/default-app/main.js',
    'scripts/lib/after-pack.mjs',
    'tests/bench/main.ts',
    'tests/conformance/counting-main.ts',
    'tests/conformance/vale-main.ts',
    'tests/proofs/main.ts',
    'tests/proofs/histories-worker.ts',
    'tests/proofs/tampering/*.ts',
    'tests/bench/floor/calendar.tsx',
    'tests/e2e/gallery/*.tsx',
    'tests/faults/children/*.ts',
    'tests/**/*.{test,spec}.{ts,tsx}',
  ],
  project: ['src/**/*.{ts,tsx,css}!', 'scripts/**/*.{ts,mjs,js}', 'tests/**/*.{ts,tsx}'],
  ignore: ['tests/fixtures/**'],
  // Started by path, not imported: see scripts/lib.
  ignoreDependencies: ['node-gyp', 'electron-builder', 'dependency-cruiser'],
  ignoreBinaries: ['Xvfb', 'mount'],
  ignoreExportsUsedInFile: true,
  compilers: { css: importsOf },
};

export default config;
