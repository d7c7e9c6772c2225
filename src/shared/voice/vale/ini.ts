import { type ValeLevel, valeLevels } from './read-rule.ts';

/** What one `[glob]` section of a `.vale.ini` says. */
export type IniSection = {
  readonly glob: string;
  /** Null: it does not say. */
  readonly styles: readonly string[] | null;
  /** `Style.Rule` → whether it runs. */
  readonly rules: ReadonlyMap<string, boolean>;
  readonly tokenIgnores: readonly string[];
  readonly blockIgnores: readonly string[];
};

/** A `.vale.ini`, as far as it means something here. */
export type ValeIni = {
  readonly stylesPath: string | null;
  readonly vocabularies: readonly string[];
  readonly minLevel: ValeLevel;
  readonly wordTemplate: string | null;
  readonly sections: readonly IniSection[];
  /** `Style.Rule` → the level it gets instead of its own. */
  readonly levels: ReadonlyMap<string, ValeLevel>;
  /** Settings that were read and left aside, such as addresses to download from. */
  readonly ignored: readonly string[];
};

type Line = { readonly section: string; readonly key: string; readonly value: string };

// Settings that change nothing here: they fetch, they run programs, or they are about formats that are not read.
const ASIDE = new Set(
  (
    'Packages NLPEndpoint Transform Lang IgnoredScopes SkippedScopes IgnoredClasses CommentDelimiters IgnorePatterns ' +
    'Blueprint View'
  ).split(' '),
);

/** Reads a `.vale.ini`; whatever it holds, it can be read. */
export function readIni(text: string): ValeIni {
  const lines = linesOf(text);
  const core = lines.filter(({ section }) => section === '');
  const rules = lines.filter(({ key, section }) => section !== '' && /^[^.\s]+\.\S+$/.test(key));
  const level = valuesOf(core, 'MinAlertLevel').at(-1);
  return {
    stylesPath: valuesOf(core, 'StylesPath').at(-1) ?? null,
    vocabularies: listOf(core, 'Vocab'),
    minLevel: valeLevels.find((each) => each === level) ?? 'suggestion',
    wordTemplate: wordTemplateIn(core),
    sections: [...new Set(lines.map(({ section }) => section).filter((section) => section !== ''))].map(
      (glob) =>
        sectionOf(
          glob,
          lines.filter(({ section }) => section === glob),
        ),
    ),
    levels: new Map(
      rules.flatMap(({ key, value }) => {
        const own = valeLevels.find((each) => each === value.toLowerCase());
        return own === undefined ? [] : [[key, own] as const];
      }),
    ),
    ignored: [...new Set(lines.map(({ key }) => key).filter((key) => ASIDE.has(key)))],
  };
}

function sectionOf(glob: string, lines: readonly Line[]): IniSection {
  return {
    glob,
    styles: lines.some(({ key }) => key === 'BasedOnStyles') ? listOf(lines, 'BasedOnStyles') : null,
    rules: new Map(
      lines
        .filter(({ key }) => /^[^.\s]+\.\S+$/.test(key))
        .map(({ key, value }) => [key, value.toUpperCase() !== 'NO']),
    ),
    tokenIgnores: listOf(lines, 'TokenIgnores'),
    blockIgnores: listOf(lines, 'BlockIgnores'),
  };
}

function linesOf(text: string): readonly Line[] {
  let section = '';
  const lines: Line[] = [];
  for (const line of joinedLines(text)) {
    const head = /^\[(.+)\]\s*(?:[#;].*)?$/.exec(line);
    const pair = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line);
    if (head !== null) section = (head[1] ?? '').trim();
    else if (pair !== null)
      lines.push({ section, key: (pair[1] ?? '').trim(), value: unquoted(pair[2] ?? '') });
  }
  return lines;
}

/** The lines that say something; a backslash at the end goes on in the next. */
function joinedLines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#;]/.test(line));
}

function unquoted(written: string): string {
  const value = written.replace(/\s[#;].*$/, '').trim();
  const quoted = /^(["'`])(.*)\1$/.exec(value);
  return quoted?.[2] ?? value;
}

function valuesOf(lines: readonly Line[], key: string): readonly string[] {
  return lines.filter((line) => line.key === key).map(({ value }) => value);
}

function listOf(lines: readonly Line[], key: string): readonly string[] {
  const entries = valuesOf(lines, key).flatMap((value) => value.split(/,(?![^()[\]]*[)\]])/));
  return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}

function wordTemplateIn(core: readonly Line[]): string | null {
  const template = valuesOf(core, 'WordTemplate').at(-1);
  return template === undefined || !template.includes('%s') ? null : template;
}

/** True where a section of a `.vale.ini` is about a file: `*`, `*.md`, `*.{md,txt}`, `docs/**`. */
export function isGlobFor(glob: string, path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  const expression = globRegex(glob);
  return expression.test(path) || (!glob.includes('/') && expression.test(name));
}

function globRegex(glob: string): RegExp {
  let depth = 0;
  const source = glob.replace(/\*\*\/?|[*?{},.+^$()|[\]\\]/g, (part) => {
    if (part.startsWith('**')) return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part === '{') {
      depth += 1;
      return '(?:';
    }
    if (part === '}' && depth > 0) {
      depth -= 1;
      return ')';
    }
    if (part === ',' && depth > 0) return '|';
    return part === ',' ? ',' : `\\${part}`;
  });
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
}
