import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { deadEndsOf, type NamedPolicy } from '#shared/approval/dead-ends.ts';
import type { DeadEnd } from '#shared/contract/people.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { rosterInBrand } from '#shared/people/roster.ts';

/** Every level that nobody here could decide any more, each with the way to its policy; nothing while all is well. */
export function DeadEnds(): ReactNode {
  const snapshot = useWorkspace((state) => state.snapshot);
  if (snapshot === null) return null;
  const rosterFor = (brandId: Id) => rosterInBrand(snapshot.people, brandId);
  return deadEndsOf(policiesOf(snapshot), rosterFor).map((end) => (
    <FindingNote
      key={`${end.id} ${end.level}`}
      severity="block"
      actions={
        <Button size="sm" onPress={() => openPolicy(end, snapshot)}>
          {t('people.dead.open')}
        </Button>
      }
    >
      {sayDeadEnd(end)}
    </FindingNote>
  ));
}

/** "Nobody could decide at level Legal of Hollin & Rye any more." */
export function sayDeadEnd({ level, name }: DeadEnd): string {
  return t('people.dead', { level: level === '' ? 'none' : level, name });
}

function policiesOf({ brands, campaigns }: WorkspaceSnapshot): readonly NamedPolicy[] {
  const ofBrands = brands
    .filter(({ archived }) => !archived)
    .map(({ id, name, policy }): NamedPolicy => ({ kind: 'brand', id, brandId: id, name, policy }));
  const ofCampaigns = campaigns.flatMap(({ id, brandId, name, policy, archived }): readonly NamedPolicy[] =>
    policy === null || archived ? [] : [{ kind: 'campaign', id, brandId, name, policy }],
  );
  return [...ofBrands, ...ofCampaigns];
}

/** Goes to the policy, in the brand it belongs to. */
function openPolicy({ kind, id }: DeadEnd, { campaigns }: WorkspaceSnapshot): void {
  const brandId = kind === 'brand' ? id : campaigns.find((campaign) => campaign.id === id)?.brandId;
  const { setBrand, brandId: inView } = useWorkspace.getState();
  if (brandId !== undefined && brandId !== inView) setBrand(brandId);
  useView.getState().goPolicy(kind === 'campaign' ? id : null);
}
