import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useJournal } from '#renderer/features/journal/journal-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { AuditChange, AuditDecision, AuditEntry, AuditFact } from '#shared/audit/entry.ts';
import { capacityWords, signatureWords } from '#shared/audit/say.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatTime } from '#shared/time/format.ts';

type Props = { readonly entry: AuditEntry; readonly time: string };

/** One action: who, when, what, and, when it is open, its single changes. */
export function EntryRow({ entry, time }: Props): ReactNode {
  const isOpen = useJournal((state) => state.opened.has(entry.group));
  const details = `journal-${entry.group}`;
  return (
    <article data-open={isOpen || undefined}>
      <button
        type="button"
        className="journal-head"
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => useJournal.getState().toggle(entry.group)}
      >
        <ChevronRight className="journal-turn" size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="journal-time">{formatTime(time, currentLocale())}</span>
        <span className="journal-what">
          <span className="journal-label">{entry.label}</span>
          <span className="journal-about">{aboutText(entry)}</span>
        </span>
        <span className="journal-who">{entry.person}</span>
        <span className="journal-count">{t('journal.changes', { count: entry.changeCount })}</span>
        <span className="journal-chain" title={t('journal.chain', { chain: entry.chain })}>
          {entry.chain.slice(0, 8)}
        </span>
      </button>
      <div id={details}>{isOpen ? <Changes entry={entry} /> : null}</div>
    </article>
  );
}

/** What it was about: the first thing by its name, and how many more. */
function aboutText({ about, aboutCount, label }: AuditEntry): string {
  const names = about.filter(({ name }) => !label.includes(name)).map(({ name }) => name);
  const [first = ''] = names;
  const more = aboutCount - 1;
  return more > 0 && first !== '' ? t('journal.aboutMore', { name: first, more }) : first;
}

function Changes({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const further = useJournal((state) => state.further[entry.group]);
  const changes = [...entry.changes, ...(further ?? [])];
  const left = entry.changeCount - changes.length;
  return (
    <div className="journal-details">
      <ul>
        {changes.map((change, index) => (
          <ChangeItem
            key={change.seq}
            change={change}
            isNamed={entry.aboutCount > 1 && changes[index - 1]?.about.id !== change.about.id}
          />
        ))}
      </ul>
      <p className="journal-foot">
        {left > 0 ? (
          <Button size="sm" onPress={() => void useJournal.getState().loadChanges(entry)}>
            {t('journal.more', { count: left })}
          </Button>
        ) : null}
        <OpenPost entry={entry} />
        <span>{t('journal.entry', { seq: entry.seq, chain: entry.chain })}</span>
      </p>
    </div>
  );
}

/** The way to the post, where the action was about one that is still there. */
function OpenPost({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const [postId] = entry.about.flatMap((about) => about.postId ?? []);
  if (postId === undefined || entry.aboutCount > 1) return null;
  return (
    <Button size="sm" onPress={() => openPost(postId)}>
      {t('journal.openPost')}
    </Button>
  );
}

function openPost(postId: Id): void {
  const view = useView.getState();
  view.go('calendar');
  view.openPost(postId);
}

type ItemProps = { readonly change: AuditChange; readonly isNamed: boolean };

function ChangeItem({ change, isNamed }: ItemProps): ReactNode {
  const { words, facts, decision, about, outcome } = change;
  const [only] = facts;
  // A single value that moved says by itself what changed.
  const isSaid = facts.length === 1 && only !== undefined && change.operation === 'set';
  return (
    <li>
      {isNamed ? <p className="journal-thing">{about.name}</p> : null}
      {isSaid ? null : <p className="journal-words-line">{words}</p>}
      {decision === null ? null : <Decided decision={decision} />}
      {facts.length === 0 ? null : (
        <dl>
          {facts.map((fact) => (
            <Fact key={fact.label} fact={fact} />
          ))}
        </dl>
      )}
      {outcome === 'applied' ? null : (
        <p className="journal-refused">{t('journal.refused', { code: outcome.replace('refused:', '') })}</p>
      )}
    </li>
  );
}

function Fact({ fact: { label, before, after } }: { readonly fact: AuditFact }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">
        {before === null ? null : (
          <del>
            <span className="visually-hidden">{t('journal.before')} </span>
            {before}
          </del>
        )}
        {before !== null && after !== null ? <span aria-hidden="true"> → </span> : null}
        {after === null ? null : <span>{after}</span>}
        {before !== null && after === null ? <em> {t('journal.emptied')}</em> : null}
      </dd>
    </div>
  );
}

function Decided({ decision }: { readonly decision: AuditDecision }): ReactNode {
  const { by, level, reason, signature } = decision;
  return (
    <dl>
      <Plain label={t('journal.decidedBy')} value={by} />
      <Plain label={t('audit.fact.level')} value={level} />
      <Plain label={t('audit.fact.capacity')} value={capacityWords(decision)} />
      {reason === '' ? null : <Plain label={t('audit.fact.reason')} value={reason} />}
      <div data-signature={signature}>
        <dt>{t('audit.fact.signature')}</dt>
        <dd>{signatureWords(decision)}</dd>
      </div>
    </dl>
  );
}

function Plain({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
