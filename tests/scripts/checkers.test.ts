import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runChecker, sample } from './run-check.ts';

describe('the linter', () => {
  const words = ['lint', '--config-path=sample.json', '--colors=off', '.'];
  const { code, output } = runChecker(['@biomejs/biome', 'biome'], words, sample('lint'));

  it.each([
    'style/noDefaultExport',
    'style/noEnum',
    'suspicious/noExplicitAny',
    'suspicious/noEmptyBlockStatements',
    'suspicious/noFocusedTests',
    'suspicious/noSkippedTests',
    'suspicious/noConsole',
    'correctness/useHookAtTopLevel',
    'correctness/useImportExtensions',
    'a11y/useAltText',
    'a11y/useKeyWithClickEvents',
  ])('refuses what breaks %s', (rule) => {
    expect(output).toContain(`lint/${rule}`);
    expect(code).not.toBe(0);
  });
});

describe('the formatter', () => {
  it('refuses a file that is not formatted', () => {
    const words = ['format', '--config-path=../lint/sample.json', '--colors=off', '.'];
    const { code, output } = runChecker(['@biomejs/biome', 'biome'], words, sample('format'));
    expect(output).toContain('Formatter would have printed');
    expect(code).not.toBe(0);
  });
});

describe('the type checker', () => {
  it('refuses wrong types, unchecked indexing and syntax that Node cannot strip', () => {
    const { code, output } = runChecker(['typescript', 'tsc'], ['--noEmit', '-p', '.'], sample('types'));
    expect(output).toContain("'string | undefined' is not assignable to type 'string'");
    expect(output).toContain("'string' is not assignable to type 'number'");
    expect(output).toContain('erasableSyntaxOnly');
    expect(code).not.toBe(0);
  });
});

describe('the dead code check', () => {
  it('finds a file, an export and a dependency that nothing uses', () => {
    const words = ['--config', resolve(root, 'knip.config.ts'), '--no-progress', '--no-config-hints'];
    const { code, output } = runChecker(['knip', 'knip'], words, sample('dead-code'));
    expect(output).toContain('src/main/unused-file.ts');
    expect(output).toContain('unusedExport');
    expect(output).toContain('left-over');
    expect(code).not.toBe(0);
  });
});
