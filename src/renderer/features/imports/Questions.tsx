import { type ReactNode, useState } from 'react';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { assertNever } from '#shared/assert-never.ts';
import { type Network, networkName, networks } from '#shared/channels/networks.ts';
import { type Answers, networkKey } from '#shared/imports/answers.ts';
import type { Question } from '#shared/imports/dry-run-values.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay } from '#shared/time/format.ts';

/** What the whole file asks once, each with its answers as buttons. */
export function Questions(): ReactNode {
  const questions = useImport((state) => state.view?.questions ?? null);
  if (questions === null || questions.length === 0) return null;
  return (
    <section className="import-questions" aria-label={t('importScreen.questions.label')}>
      {questions.map((question) => (
        <QuestionNote
          key={`${question.kind} ${'written' in question ? question.written : ''}`}
          question={question}
        />
      ))}
    </section>
  );
}

/** Settles a question for all its rows at once. */
function answer(change: (answers: Answers) => Partial<Answers>): void {
  const { mapping, answers, settle } = useImport.getState();
  void settle(mapping, { ...answers, ...change(answers) });
}

function QuestionNote({ question }: { readonly question: Question }): ReactNode {
  return (
    <FindingNote severity="warn" actions={<QuestionActions question={question} />}>
      <strong>{questionText(question)}</strong>
    </FindingNote>
  );
}

function questionText(question: Question): string {
  switch (question.kind) {
    case 'dateOrder':
      return t('importScreen.question.dateOrder', { written: question.written, rows: question.rows });
    case 'year':
      return t('importScreen.question.year', { written: question.written, rows: question.rows });
    case 'network':
      return t('importScreen.question.network', { written: question.written, rows: question.rows });
    case 'noNetworks':
      return t('importScreen.question.noNetworks', { rows: question.rows });
    default:
      return assertNever(question);
  }
}

function QuestionActions({ question }: { readonly question: Question }): ReactNode {
  switch (question.kind) {
    case 'dateOrder':
      return (['dmy', 'mdy'] as const).map((order) => (
        <Button key={order} size="sm" onPress={() => answer(() => ({ dateOrder: order }))}>
          {formatDay(question[order], currentLocale(), { year: true })}
        </Button>
      ));
    case 'year':
      return question.years.map((year) => (
        <Button key={year} size="sm" onPress={() => answer(() => ({ year }))}>
          {String(year)}
        </Button>
      ));
    case 'network':
      return <NameActions written={question.written} />;
    case 'noNetworks':
      return (
        <NetworkPick
          label={t('importScreen.question.noNetworks', { rows: question.rows })}
          onPick={(network) => answer(() => ({ fallbackNetworks: [network] }))}
        />
      );
    default:
      return assertNever(question);
  }
}

function NameActions({ written }: { readonly written: string }): ReactNode {
  const say = (network: Network | 'skip'): void =>
    answer(({ networks: known }) => ({ networks: { ...known, [networkKey(written)]: network } }));
  return (
    <>
      <NetworkPick label={t('importScreen.question.network', { written, rows: 1 })} onPick={say} />
      <Button size="sm" onPress={() => say('skip')}>
        {t('importScreen.question.leaveName')}
      </Button>
    </>
  );
}

function NetworkPick(props: {
  readonly label: string;
  readonly onPick: (network: Network) => void;
}): ReactNode {
  const [network, setNetwork] = useState<Network | null>(null);
  const options = networks.map((value) => ({ value, label: networkName(value) }));
  return (
    <span className="import-pick">
      <Select
        label={props.label}
        hideLabel
        options={options}
        value={network}
        onChange={setNetwork}
        placeholder={t('importScreen.question.chooseNetwork')}
      />
      <Button
        size="sm"
        refusal={network === null ? t('importScreen.question.chooseNetwork') : null}
        onPress={() => (network === null ? undefined : props.onPick(network))}
      >
        {t('importScreen.question.use')}
      </Button>
    </span>
  );
}
