import type { ReactNode } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { useWordLibrary } from '#renderer/features/library/library-store.ts';
import { ThingFrame } from '#renderer/features/library/ThingFrame.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import { networkName } from '#shared/channels/networks.ts';
import {
  capsFor,
  GROUP_TAGS_MAX,
  type HashtagCap,
  type HashtagGroup,
  hashtagText,
  noTagsIn,
  tagsFrom,
} from '#shared/library/hashtags.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly group: HashtagGroup; readonly locked: boolean };

/** Hashtags that go together, beside what the brand's networks make of so many. */
export function HashtagsEditor({ group, locked }: Props): ReactNode {
  const update = useWordLibrary((state) => state.update);
  const stored = hashtagText(group.tags);
  const line = useLine({
    stored,
    save: (typed) => update('hashtags', group.id, { tags: [...tagsFrom(typed)] }),
    fault,
  });
  return (
    <ThingFrame kind="hashtags" thing={group} locked={locked} preview={<Caps tags={tagsFrom(line.value)} />}>
      <TextArea
        label={t('library.hashtags.tags')}
        inputClassName="library-text"
        minRows={4}
        value={line.value}
        maxLength={6000}
        isReadOnly={locked}
        error={line.error}
        onChange={line.change}
        onBlur={line.leave}
      />
      <p className="library-said">{t('library.hashtags.hint')}</p>
    </ThingFrame>
  );
}

function fault(typed: string): string | null {
  const wrong = noTagsIn(typed);
  if (wrong.length > 0)
    return t('library.hashtags.wrong', { count: wrong.length, words: wrong.slice(0, 5).join(', ') });
  const { length } = tagsFrom(typed);
  if (length > GROUP_TAGS_MAX) return t('library.hashtags.many', { most: GROUP_TAGS_MAX });
  return length === 0 ? t('library.hashtags.missing') : null;
}

function Caps({ tags }: { readonly tags: readonly string[] }): ReactNode {
  const channels = useChannels();
  const caps = capsFor(tags, channels);
  const isLimited = channels.every(({ network }) => caps.some((cap) => cap.network === network));
  return (
    <>
      <h2 className="library-preview-title">{t('library.hashtags.caps')}</h2>
      <p className="library-said">{t('library.hashtags.count', { count: tags.length })}</p>
      {caps.length === 0 ? <p className="library-said">{t('library.hashtags.noCaps')}</p> : null}
      <ul className="library-caps" aria-live="polite">
        {caps.map((cap) => (
          <CapLine key={cap.network} cap={cap} />
        ))}
      </ul>
      {caps.length === 0 || isLimited ? null : <p className="library-said">{t('library.hashtags.others')}</p>}
    </>
  );
}

function CapLine({ cap: { network, most, over } }: { readonly cap: HashtagCap }): ReactNode {
  const severity = over > 0 ? 'warn' : 'pass';
  const name = networkName(network);
  const said = over === 0 ? 'library.hashtags.fits' : 'library.hashtags.over';
  return (
    <li data-severity={severity}>
      <ChannelMark network={network} silent />
      <span className="min-w-0 flex-1">
        {most === 0 ? t('library.hashtags.none', { network: name }) : t(said, { network: name, most, over })}
      </span>
      <SeverityGlyph severity={severity} labelled />
    </li>
  );
}
