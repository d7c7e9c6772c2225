/** Operating systems and processors as npm spells them in `os` and `cpu`. */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Where Node would look for `name` from the package at `from`, nearest first; '' is the project itself. */
function placesFor(from, name) {
  const parents = from
    .split('/node_modules/')
    .map((_, at, parts) => parts.slice(0, parts.length - at).join('/node_modules/'));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

/** Optional packages that a lock file's packages name and the lock file lacks: `{ place, name, version, dev }`. */
export function missingOptionalPackages({ packages }) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(from, name).some((place) => packages[place] !== undefined))
      .map(([name, version]) => ({ place: `node_modules/${name}`, name, version, dev: dev === true })),
  );
}

function libcOf(words) {
  if (words.some((word) => word.startsWith('musl'))) return ['musl'];
  return words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined;
}

/** Lock file entry of a package for one system, read from its name (`@scope/tool-linux-x64-musl`). */
export function entryFor({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = libcOf(words);
  if (cpu.length === 0 || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`Cannot tell which system ${name}@${version} is for.`);
  return {
    version,
    cpu,
    ...(dev ? { dev } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

/** The same lock file with those packages added, in npm's order. */
export function completeLockFile(lock) {
  const added = missingOptionalPackages(lock).map((missing) => [missing.place, entryFor(missing)]);
  const sorted = [...Object.entries(lock.packages), ...added].sort(([left], [right]) =>
    left.localeCompare(right, 'en'),
  );
  return { ...lock, packages: Object.fromEntries(sorted) };
}
