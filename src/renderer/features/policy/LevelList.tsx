import type { ReactNode } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { AddLevel } from '#renderer/features/policy/AddLevel.tsx';
import { LevelEditor } from '#renderer/features/policy/LevelEditor.tsx';
import { changedById, decidingRoles, moved, withoutId } from '#renderer/features/policy/policy-edit.ts';
import { anyOf, roleWords, usedLevels } from '#renderer/features/policy/policy-words.ts';
import type { ApprovalPolicy, Level } from '#shared/approval/policy.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly policy: ApprovalPolicy; readonly onChange: (policy: ApprovalPolicy) => void };

/** The levels of a policy in order; one step alone where the mode has no more. */
export function LevelList({ policy, onChange }: Props): ReactNode {
  const several = policy.mode === 'multi_level';
  const used = usedLevels(policy);
  const kept = policy.levels.length - used.length;
  const set = (levels: readonly Level[]): void => onChange({ ...policy, levels: [...levels] });
  const move = (index: number, by: 1 | -1): void => {
    const position = index + by + 1;
    const name = policy.levels[index]?.name ?? '';
    announce(t('policy.level.moved', { name, position, count: used.length }));
    set(moved(policy.levels, index, by));
  };
  return (
    <section aria-label={t(several ? 'policy.levels' : 'policy.levels.one')}>
      <h3 className="policy-heading">{t(several ? 'policy.levels' : 'policy.levels.one')}</h3>
      {used.length > 0 ? null : (
        <p className="settings-said">{t('policy.levels.open', { roles: anyOf(roleWords(decidingRoles)) })}</p>
      )}
      <ol className="settings-list" hidden={used.length === 0}>
        {used.map((level, index) => (
          <LevelEditor
            key={level.id}
            level={level}
            position={index + 1}
            count={used.length}
            alone={!several}
            onChange={(patch) => set(changedById(policy.levels, level.id, patch))}
            onMove={(by) => move(index, by)}
            onRemove={() => set(withoutId(policy.levels, level.id))}
          />
        ))}
      </ol>
      {kept === 0 ? null : <p className="settings-said mt-2">{t('policy.levels.kept', { count: kept })}</p>}
      {several || used.length === 0 ? (
        <AddLevel
          label={t(several ? 'policy.level.new' : 'policy.level.newOne')}
          count={policy.levels.length}
          onAdd={(level) => set([...policy.levels, level])}
        />
      ) : null}
    </section>
  );
}
