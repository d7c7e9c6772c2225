import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runChecker, sample } from './run-check.ts';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

function violations(folder: string): readonly string[] {
  const words = ['--config', resolve(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'];
  const { output } = runChecker(['dependency-cruiser', 'depcruise'], words, folder);
  const found: readonly Violation[] = JSON.parse(
    output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1),
  ).summary.violations;
  return found.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

describe('the layer rules', () => {
  it('catch every seeded bad import and accept the good ones', () => {
    expect(violations(sample('layers'))).toEqual([
      'core-looks-down: src/main/core/bad-shell.ts',
      'database-only-in-core: src/renderer/bad-database.ts',
      'electron-only-in-shell: src/main/core/bad-electron.ts',
      'main-draws-nothing: src/main/core/bad-react.ts',
      'main-draws-nothing: src/shared/bad-package.ts',
      'no-circular: src/main/core/bad-circle-one.ts',
      'preload-is-a-door: src/preload/bad-shell.ts',
      'product-without-tests: src/main/shell/bad-test.ts',
      'renderer-sees-only-the-router: src/renderer/bad-core-type.ts',
      'renderer-sees-only-types: src/renderer/bad-value.ts',
      'renderer-without-node: src/renderer/bad-node.ts',
      'resolvable: src/main/shell/bad-path.ts',
      'shared-is-pure: src/shared/bad-node.ts',
      'shared-is-pure: src/shared/bad-package.ts',
      'shared-stays-in-shared: src/shared/bad-core.ts',
      'shell-looks-down: src/main/shell/bad-renderer.ts',
      'shell-looks-down: src/main/shell/bad-test.ts',
      'store-knows-no-feature: src/main/core/store/bad-feature.ts',
    ]);
  });
});
