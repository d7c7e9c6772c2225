// Runs before the bundle. zod tries `new Function` to see whether it may compile its validators; the content security
// policy forbids it, and the attempt alone counts as a violation. `jitless` is zod's own switch for this (zod 4,
// core/util.js allowsEval). A file of its own, because a bundler may run zod's chunk before any module of ours.
globalThis.__zod_globalConfig = { jitless: true };
