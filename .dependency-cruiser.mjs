// The layers of the house: renderer -> preload -> shell -> core -> shared. tests/scripts/layers.test.ts proves with
// seeded bad imports that each rule here bites.

/** Packages that hold no state, no clock and no input or output: the only ones that `shared` may use. */
const purePackages = [
  '@noble/hashes',
  'decode-named-character-reference',
  'diff',
  'fflate',
  'intl-messageformat',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  'syllable',
  'temporal-polyfill',
  'twitter-text',
  'yaml',
  'zod',
];

const npmPackage = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const interfacePackages = [
  'react',
  'react-dom',
  'react-aria-components',
  'zustand',
  'sonner',
  'lucide-react',
  '@fullcalendar',
  '@dnd-kit',
  '@tanstack',
];
const runtime = { dependencyTypesNot: ['type-only'] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one file, or lack a third.',
      {},
      { circular: true },
    ),
    // Types of mdast come from `@types/mdast` alone: there is no such package to resolve.
    forbid('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '^mdast$' }),
    forbid(
      'shared-stays-in-shared',
      'shared knows nothing of the other rooms.',
      { path: '^src/shared/' },
      { path: '^(src|tests|scripts)/', pathNot: '^src/shared/' },
    ),
    forbid(
      'shared-is-pure',
      'shared uses zod and pure packages only: no Node, no Electron, no React.',
      { path: '^src/shared/' },
      { pathNot: ['^src/', '^resources/channel-rules/', npmPackage(purePackages)], couldNotResolve: false },
    ),
    forbid(
      'electron-only-in-shell',
      'Only the shell, main/index.ts and the preload know Electron.',
      { path: '^src/', pathNot: '^src/(main/shell/|main/index\\.ts$|preload/)' },
      { path: ['^electron($|/)', npmPackage(['electron'])] },
    ),
    forbid(
      'core-looks-down',
      'core imports only core and shared, so that it runs in a thread, a test or a script.',
      { path: '^src/main/core/' },
      { path: '^(src|tests|scripts)/', pathNot: '^src/(main/core|shared)/' },
    ),
    forbid(
      'store-knows-no-feature',
      'The store keeps what it is given; what holds for every change is handed to it where a file is opened.',
      { path: '^src/main/core/store/' },
      { path: '^src/main/core/', pathNot: '^src/main/core/store/' },
    ),
    forbid(
      'shell-looks-down',
      'shell imports only shell, core and shared.',
      { path: '^src/main/shell/' },
      { path: '^(src|tests|scripts)/', pathNot: '^src/(main|shared)/' },
    ),
    forbid(
      'main-draws-nothing',
      'Interface packages belong to the renderer.',
      { path: '^src/(main|preload|shared)/' },
      { path: npmPackage(interfacePackages) },
    ),
    forbid(
      'preload-is-a-door',
      'The preload imports shared, Electron, and types.',
      { path: '^src/preload/' },
      {
        path: ['^src/', '(^|/)node_modules/'],
        pathNot: ['^src/(preload|shared)/', npmPackage(['electron'])],
        ...runtime,
      },
    ),
    forbid(
      'renderer-sees-only-the-router',
      'The renderer imports nothing from main but the type of the router.',
      { path: '^src/renderer/' },
      { path: '^src/main/', pathNot: '^src/main/core/router\\.ts$' },
    ),
    forbid(
      'renderer-sees-only-types',
      'What the renderer takes from main or preload must vanish when it is built.',
      { path: '^src/renderer/' },
      { path: '^src/(main|preload)/', ...runtime },
    ),
    forbid(
      'renderer-without-node',
      'The renderer runs in a sandboxed page.',
      { path: '^src/renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'database-only-in-core',
      'Data comes through the contract.',
      {
        path: '^src/(renderer|preload|main/shell|shared)/',
        // The self-check proves that the native driver loads in this very program.
        pathNot: '^src/main/shell/self-check\\.ts$',
      },
      { path: npmPackage(['better-sqlite3']) },
    ),
    forbid(
      'product-without-tests',
      'The product does not import tests or scripts.',
      { path: '^src/' },
      { path: '^(tests|scripts)/' },
    ),
  ],
  options: {
    // TypeScript 7 offers no compiler API to other programs, so the sources are parsed by swc.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
