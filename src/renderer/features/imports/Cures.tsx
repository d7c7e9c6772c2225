import type { ReactNode } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { cureText } from '#renderer/features/imports/problem-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { networkName, networks } from '#shared/channels/networks.ts';
import type { RowView } from '#shared/contract/imports.ts';
import { type Answers, applyCure, type RowAnswer } from '#shared/imports/answers.ts';
import type { Cure, Problem } from '#shared/imports/problems.ts';
import { t } from '#shared/messages/index.ts';

/** The cures of a row as buttons; leaving it out is always one of them. */
export function Cures({
  row,
  problem,
}: {
  readonly row: RowView;
  readonly problem: Problem | null;
}): ReactNode {
  if (row.outcome === 'skipped') {
    const back = t('importScreen.cure.bringBack');
    return (
      <span className="import-cures">
        <CureButton
          text={back}
          row={row.row}
          onPress={() => settleWith((answers) => without(answers, row.row))}
        />
      </span>
    );
  }
  if (problem === null || row.outcome === 'ready') return null;
  // Leaving a row out is offered where little else is; a row nobody decides on stays out anyway.
  const skip = problem.cures.length < 2 ? [{ kind: 'skip' } as const] : [];
  const cures = [...problem.cures.filter(({ kind }) => kind !== 'skip' || problem.cures.length > 1), ...skip];
  return (
    <span className="import-cures">
      {cures.map((cure) => (
        <CureView key={JSON.stringify(cure)} cure={cure} row={row} code={problem.code} />
      ))}
    </span>
  );
}

/** Changes the answers as they are at the moment of the press: a second press may come before the screen followed. */
function settleWith(change: (answers: Answers) => Answers): void {
  const { mapping, answers, settle } = useImport.getState();
  void settle(mapping, change(answers));
}

function without(answers: Answers, row: number): Answers {
  const { skip: _skip, ...rest } = answers.rows?.[row] ?? {};
  return { ...answers, rows: { ...answers.rows, [row]: rest } };
}

function withRow(answers: Answers, row: number, change: RowAnswer): Answers {
  return { ...answers, rows: { ...answers.rows, [row]: { ...answers.rows?.[row], ...change } } };
}

type CureProps = { readonly cure: Cure; readonly row: RowView; readonly code: Problem['code'] };

function CureView({ cure, row, code }: CureProps): ReactNode {
  if (cure.kind === 'chooseNetwork' || cure.kind === 'chooseChannel')
    return <ChannelCure cure={cure} row={row} code={code} />;
  const quiet = cure.kind === 'skip';
  return (
    <CureButton
      text={cureText(cure, code)}
      row={row.row}
      quiet={quiet}
      onPress={() => settleWith((answers) => applyCure(answers, row.row, cure))}
    />
  );
}

/** Chooses a channel of the brand, or a network, for this row. */
function ChannelCure({ cure, row, code }: CureProps): ReactNode {
  const channels = useChannels();
  const wanted =
    cure.kind === 'chooseChannel' ? channels.filter(({ id }) => cure.channelIds.includes(id)) : channels;
  const own: readonly MenuEntry[] = wanted.map(({ id, network, name }) => ({
    id,
    label: `${networkName(network)}, ${name}`,
    run: () => settleWith((answers) => withRow(answers, row.row, { channelIds: [id] })),
  }));
  const others: readonly MenuEntry[] = networks.map((network) => ({
    id: network,
    label: networkName(network),
    run: () => settleWith((answers) => withRow(answers, row.row, { networks: [network] })),
  }));
  const groups = [
    { id: 'channels', entries: own },
    { id: 'networks', entries: cure.kind === 'chooseChannel' ? [] : others },
  ];
  const text = cureText(cure, code);
  return (
    <MenuButton label={text} groups={groups} placement="bottom end">
      <Button size="sm" label={t('importScreen.cure.forRow', { cure: text, row: row.row })}>
        {text}
      </Button>
    </MenuButton>
  );
}

type CureButtonProps = {
  readonly text: string;
  readonly row: number;
  readonly quiet?: boolean;
  readonly onPress: () => void;
};

function CureButton({ text, row, quiet, onPress }: CureButtonProps): ReactNode {
  return (
    <Button
      size="sm"
      variant={quiet ? 'quiet' : 'standard'}
      label={t('importScreen.cure.forRow', { cure: text, row })}
      onPress={onPress}
    >
      {text}
    </Button>
  );
}
