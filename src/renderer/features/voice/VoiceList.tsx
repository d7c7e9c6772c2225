import { type ReactNode, useMemo } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { NewGuideline } from '#renderer/features/voice/NewGuideline.tsx';
import { OwnProposals } from '#renderer/features/voice/OwnProposals.tsx';
import { isUnread } from '#renderer/features/voice/Reading.tsx';
import { byTitle, searchGuidelines } from '#renderer/features/voice/search.ts';
import { type Standing, standingsOf } from '#renderer/features/voice/soundness.ts';
import { showProposals } from '#renderer/features/voice/voice-actions.ts';
import { saidBy, useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import { type Guideline, type Section, sections } from '#shared/voice/guideline.ts';

/** All guidelines by section, with a search over every word of them; arrow keys move and open. */
export function VoiceList({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const { search, archived, setSearch, setArchived } = useVoice();
  const gone = library.guidelines.filter((guideline) => guideline.archived).length;
  return (
    <div className="voice-list" data-pane="voice-list">
      <div className="voice-list-head">
        <h2>{t('voiceScreen.library')}</h2>
        <NewGuideline />
      </div>
      <TextField
        className="voice-search"
        label={t('voiceScreen.search')}
        hideLabel
        placeholder={t('voiceScreen.search')}
        value={search}
        onChange={setSearch}
      />
      <UnreadLegend library={library} />
      <ProposalsOnly />
      <OwnProposals library={library} />
      <Lines library={library} />
      {gone === 0 ? null : (
        <Checkbox isSelected={archived} onChange={setArchived}>
          {t('voiceScreen.showArchived', { count: gone })}
        </Checkbox>
      )}
      <p className="voice-list-foot">{t('voiceScreen.rulesVersion', { version: library.rulesVersion })}</p>
    </div>
  );
}

/** What the dots say, and how many there are. */
function UnreadLegend({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const actor = useActor();
  const count = library.guidelines.filter((guideline) => isUnread(guideline, actor)).length;
  if (count === 0) return null;
  return (
    <p className="voice-legend">
      <span className="voice-unread" aria-hidden="true" /> {t('voiceScreen.unread', { count })}
    </p>
  );
}

/** How much is proposed that this person may decide on, and the list of just that. */
function ProposalsOnly(): ReactNode {
  const count = useWorkspace((state) => state.asked.proposals.length);
  const { proposals } = useVoice();
  if (count === 0) return null;
  return (
    <Checkbox isSelected={proposals} onChange={showProposals}>
      {t('voiceScreen.proposals.only', { count })}
    </Checkbox>
  );
}

/** Which lines the list has; what waits for a decision is all there is while that is asked for and there is any. */
function useShown(library: VoiceLibrary): readonly Guideline[] {
  const { search, archived, proposals } = useVoice();
  const asked = useWorkspace((state) => state.asked.proposals);
  return useMemo(() => {
    const found = searchGuidelines(library.guidelines, search).filter((each) => archived || !each.archived);
    return proposals && asked.length > 0 ? found.filter(({ id }) => asked.includes(id)) : found;
  }, [library, search, archived, proposals, asked]);
}

function Lines({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const { search, chosen, choose } = useVoice();
  const standings = useMemo(() => standingsOf(library), [library]);
  const shown = useShown(library);
  const words = search.trim();
  if (shown.length === 0)
    return words === '' ? null : <p className="voice-none">{t('voiceScreen.notFound', { words })}</p>;
  return (
    <ListBox
      aria-label={t('voiceScreen.list')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => (keys === 'all' ? undefined : choose(String([...keys][0] ?? '') || null))}
    >
      {sections.map((section) => (
        <SectionLines key={section} section={section} guidelines={shown} standings={standings} />
      ))}
    </ListBox>
  );
}

type SectionProps = {
  readonly section: Section;
  readonly guidelines: readonly Guideline[];
  readonly standings: ReadonlyMap<string, Standing>;
};

function SectionLines({ section, guidelines, standings }: SectionProps): ReactNode {
  const own = guidelines.filter((each) => saidBy(each)?.detail.section === section);
  if (own.length === 0) return null;
  const sorted = section === 'trait' ? own : [...own].sort(byTitle);
  return (
    <ListBoxSection id={section}>
      <Header className="voice-section">{t(`voiceScreen.section.${section}`)}</Header>
      {sorted.map((guideline) => (
        <ListBoxItem
          key={guideline.id}
          id={guideline.id}
          textValue={saidBy(guideline)?.title ?? ''}
          className="voice-line"
        >
          <Line guideline={guideline} standing={standings.get(guideline.id) ?? 'sound'} />
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

function Line({
  guideline,
  standing,
}: {
  readonly guideline: Guideline;
  readonly standing: Standing;
}): ReactNode {
  const actor = useActor();
  const content = saidBy(guideline);
  const not = content?.detail.section === 'trait' ? content.detail.not : '';
  return (
    <>
      <span className="voice-line-name" data-archived={guideline.archived || undefined}>
        {not === '' ? content?.title : t('voiceScreen.trait.line', { title: content?.title ?? '', not })}
      </span>
      {guideline.archived ? <span className="voice-line-sign">{t('voiceScreen.archived')}</span> : null}
      <Sign standing={standing} />
      {isUnread(guideline, actor) ? (
        <span className="voice-unread">
          <span className="visually-hidden">{t('voiceScreen.standing.unread')}</span>
        </span>
      ) : null}
      <span className="voice-line-version">
        {guideline.adopted === null
          ? t('voiceScreen.new')
          : t('voiceScreen.version.short', { version: guideline.adopted.version })}
      </span>
    </>
  );
}

const signs = { fails: 'block', aside: 'warn', proposed: 'info' } as const;

function Sign({ standing }: { readonly standing: Standing }): ReactNode {
  if (standing === 'sound') return null;
  return (
    <span className="voice-line-sign" data-severity={signs[standing]}>
      <SeverityGlyph severity={signs[standing]} />
      <span className="visually-hidden">{t(`voiceScreen.standing.${standing}`)}</span>
    </span>
  );
}
