import { ImageOff } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { fieldWords } from '#renderer/features/draft-packs/field-words.ts';
import { canTake, usePack } from '#renderer/features/draft-packs/pack-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { PackChoice, PackFieldView, PackItem } from '#shared/contract/draft-packs.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { type DiffRun, wordDiff } from '#shared/text/word-diff.ts';

/** One draft of the pack: what taking it in means, and the fields that differ. */
export function PackItemRow({ item }: { readonly item: PackItem }): ReactNode {
  const isChosen = usePack((state) => state.chosen.has(item.postId));
  const include = usePack((state) => state.include);
  const mayTake = canTake(item);
  const excerpt = item.excerpt || t('posts.untitled');
  const shown = item.state === 'new' ? [] : item.fields.filter(({ side }) => side !== 'same');
  return (
    <li className="pack-item" data-state={item.state}>
      <div className="pack-line">
        <Checkbox
          isSelected={isChosen && mayTake}
          isDisabled={!mayTake}
          onChange={(on) => include(item.postId, on)}
          label={t('draftPacks.include', { post: excerpt })}
        >
          <span className="pack-excerpt">{excerpt}</span>
        </Checkbox>
        <span className="pack-state">{t(`draftPacks.state.${item.state}`)}</span>
      </div>
      <p className="pack-what">{t(`draftPacks.what.${item.state}`)}</p>
      <Pictures item={item} />
      {item.unsettles && mayTake && isChosen ? (
        <FindingNote severity="warn">{t('draftPacks.unsettles')}</FindingNote>
      ) : null}
      {(mayTake ? item.findings : []).map((finding) => (
        <FindingNote key={finding} severity="warn">
          {finding}
        </FindingNote>
      ))}
      {isChosen ? shown.map((view) => <FieldRow key={view.field} postId={item.postId} view={view} />) : null}
    </li>
  );
}

/** The pictures that their draft shows, in its order. */
function Pictures({ item }: { readonly item: PackItem }): ReactNode {
  const known = usePack((state) => state.pack?.pictures) ?? [];
  const theirs = item.fields.find(({ field }) => field === 'pictures')?.theirs.pictures ?? [];
  const shown = theirs.flatMap(({ id }) => known.find((one) => one.id === id) ?? []);
  if (shown.length === 0) return null;
  return (
    <div className="pack-pictures">
      {shown.map(({ id, name, src }) => (
        <figure key={id} title={name}>
          {src === '' ? (
            <ImageOff size={20} strokeWidth={1.5} aria-hidden="true" />
          ) : (
            <img src={src} alt={name} decoding="async" />
          )}
        </figure>
      ))}
    </div>
  );
}

/** Fields whose changes are shown word by word. */
const longFields: readonly PackFieldView['field'][] = ['text', 'firstComment', 'parts', 'variants', 'notes'];

type FieldProps = { readonly postId: Id; readonly view: PackFieldView };

function FieldRow({ postId, view }: FieldProps): ReactNode {
  const isLong = longFields.includes(view.field);
  return (
    <section className="pack-field" data-side={view.side}>
      <h4>
        {t(`draftPacks.field.${view.field}`)}
        <span>{t(view.side === 'both' ? 'draftPacks.state.conflict' : sideWord(view.side))}</span>
      </h4>
      <div className={isLong ? 'pack-three pack-three-long' : 'pack-three'}>
        <Side view={view} side="base" />
        <Side view={view} side="mine" />
        <Side view={view} side="theirs" />
      </div>
      {view.side === 'both' ? <Choice postId={postId} view={view} /> : null}
    </section>
  );
}

function sideWord(side: PackFieldView['side']): 'draftPacks.state.newer_here' | 'draftPacks.state.updated' {
  return side === 'mine' ? 'draftPacks.state.newer_here' : 'draftPacks.state.updated';
}

type SideProps = { readonly view: PackFieldView; readonly side: 'base' | 'mine' | 'theirs' };

function Side({ view, side }: SideProps): ReactNode {
  const snapshot = useWorkspace((state) => state.snapshot);
  const pictures = usePack((state) => state.pack?.pictures);
  if (snapshot === null || pictures === undefined) return null;
  const isUnknown = side === 'base' && !view.baseKnown;
  const names = { ...snapshot, pictures };
  const said = fieldWords(view.field, view[side], names);
  const base = fieldWords(view.field, view.base, names);
  const isText = longFields.includes(view.field) && side !== 'base' && view.baseKnown;
  return (
    <div className="pack-side">
      <h5>{t(isUnknown ? 'draftPacks.side.baseUnknown' : `draftPacks.side.${side}`)}</h5>
      {isUnknown ? null : <p>{isText ? <Changed before={base} after={said} /> : said}</p>}
    </div>
  );
}

/** A text with what changed in it marked by more than colour. */
function Changed({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const { runs } = useMemo(() => wordDiff(before, after), [before, after]);
  return runs.map((run) => <Run key={`${run.kind}${run.at}`} run={run} />);
}

function Run({ run }: { readonly run: DiffRun }): ReactNode {
  switch (run.kind) {
    case 'added':
      return <ins>{run.text}</ins>;
    case 'removed':
      return <del>{run.text}</del>;
    case 'same':
      return run.text;
  }
}

function Choice({ postId, view }: FieldProps): ReactNode {
  const choice = usePack((state) => state.choices[postId]?.[view.field]);
  const choose = usePack((state) => state.choose);
  const { field } = view;
  const take = (value: string): void => {
    const made = choiceOf(view, value);
    if (made !== null) choose(postId, made);
  };
  return (
    <>
      <RadioGroup
        className="pack-choice"
        orientation="horizontal"
        aria-label={t('draftPacks.take.label', { field: t(`draftPacks.field.${field}`) })}
        value={choice?.take ?? null}
        onChange={take}
      >
        {(field === 'text' ? takes : takes.slice(0, 2)).map((value) => (
          <Radio key={value} value={value} className="pack-radio">
            <span className="pack-dot" aria-hidden="true" />
            {t(`draftPacks.take.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      {choice?.take === 'text' ? (
        <TextArea
          label={t('draftPacks.take.text')}
          value={choice.text}
          onChange={(text) => choose(postId, { field: 'text', take: 'text', text })}
          minRows={4}
        />
      ) : null}
    </>
  );
}

const takes = ['mine', 'theirs', 'text'] as const;

function choiceOf({ field, mine }: PackFieldView, value: string): PackChoice | null {
  if (value === 'mine') return { field, take: 'mine' };
  if (value === 'theirs') return { field, take: 'theirs' };
  return field === 'text' && value === 'text' ? { field, take: 'text', text: mine.text ?? '' } : null;
}
