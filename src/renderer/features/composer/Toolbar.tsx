import { Image } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { insertText } from '#renderer/features/composer/composer-ui.ts';
import { LinkBuilder } from '#renderer/features/composer/LinkBuilder.tsx';
import { useTextSource } from '#renderer/features/composer/live.ts';
import type { ChannelReport } from '#renderer/features/composer/use-reports.ts';
import { EmojiPicker } from '#renderer/features/editor/EmojiPicker.tsx';
import type { TextSource } from '#renderer/features/editor/editor-types.ts';
import { HashtagMenu } from '#renderer/features/editor/HashtagMenu.tsx';
import { useLiveNode, useLiveValue } from '#renderer/features/editor/live-node.ts';
import { SnippetMenu } from '#renderer/features/editor/SnippetMenu.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { hashtagsIn, mentionsIn } from '#shared/channels/entities.ts';
import { linkInText } from '#shared/channels/link-in-text.ts';
import { figureOf, type RuleId, ruleIn } from '#shared/channels/rules.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { channelTextOf, type PostLink } from '#shared/posts/composition.ts';

const AssetPicker = lazy(async () => ({
  default: (await import('#renderer/features/assets/AssetPicker.tsx')).AssetPicker,
}));

/** Who listens instead of looking hears the numbers of when typing paused, in milliseconds. */
const SPOKEN_AFTER = 200;

/** What can be put into the text, and how much of its room it takes. */
export function Toolbar(props: ComposerProps): ReactNode {
  const { editor, detail, live, reports, locked, tab } = props;
  const report = reports.find(({ channel }) => channel.id === tab) ?? null;
  const text = tab === null ? live.text : channelTextOf(live, tab).text;
  const rules = report === null ? null : rulesFor(report.channel);
  const most = figureOf(ruleIn(rules, report?.content.format ?? null, 'hashtagsMax'));
  const refusal = locked ? t('composer.locked') : null;
  return (
    <div className="composer-toolbar">
      <div
        className="composer-tools"
        role="toolbar"
        aria-label={t('composer.tools')}
        data-composer-field="link"
      >
        <LinkBuilder editor={editor} detail={detail} locked={locked} channelId={tab} onInsert={insertText} />
        <Pictures editor={editor} detail={detail} refusal={refusal} />
        <EmojiPicker onPick={insertText} refusal={refusal} />
        <HashtagMenu
          brandId={detail.brandId}
          network={report?.channel.network ?? null}
          text={text}
          most={most}
          onPick={insertText}
          refusal={refusal}
        />
        <Snippets {...props} refusal={refusal} />
      </div>
      <span className="flex-1" />
      {report === null ? null : (
        <Counts editor={editor} report={report} hasMedia={detail.assetIds.length > 0} postLink={live.link} />
      )}
    </div>
  );
}

type PicturesProps = Pick<ComposerProps, 'editor' | 'detail'> & { readonly refusal: string | null };

/** Pictures and videos stand below the text; here they are chosen without going there. */
function Pictures({ editor, detail, refusal }: PicturesProps): ReactNode {
  const [picking, setPicking] = useState(false);
  return (
    <>
      <IconButton
        label={t('composer.pictures')}
        refusal={refusal}
        icon={<Image size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => setPicking(true)}
      />
      {picking ? (
        <Suspense fallback={null}>
          <AssetPicker
            brandId={detail.brandId}
            chosen={detail.assetIds}
            onDone={(ids) => {
              setPicking(false);
              if (ids.join() !== detail.assetIds.join()) void editor.choose({ assetIds: [...ids] });
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function Snippets({ detail, refusal }: ComposerProps & { readonly refusal: string | null }): ReactNode {
  const brand = useWorkspace(
    ({ snapshot }) => snapshot?.brands.find(({ id }) => id === detail.brandId)?.name,
  );
  const campaign = useWorkspace(
    ({ snapshot }) => snapshot?.campaigns.find(({ id }) => id === detail.campaignId)?.name,
  );
  const values = {
    ...(brand === undefined ? {} : { brand }),
    ...(campaign === undefined ? {} : { campaign }),
  };
  return <SnippetMenu brandId={detail.brandId} values={values} onPick={insertText} refusal={refusal} />;
}

type CountsProps = Pick<ComposerProps, 'editor'> & {
  readonly report: ChannelReport;
  readonly hasMedia: boolean;
  readonly postLink: PostLink | null;
};

/** How long the text is and how many of what the network caps are in it, as the network counts. */
function Counts({ editor, report, hasMedia, postLink }: CountsProps): ReactNode {
  const source = useTextSource(editor, report.channel.id, 'text');
  const rules = rulesFor(report.channel);
  const { content } = report;
  const { format } = content;
  const cap = (rule: RuleId): number | null => figureOf(ruleIn(rules, format, rule));
  const lengthOf = useCallback(
    (text: string) => {
      const link = linkInText(rules, { ...content, text }, postLink);
      return textLength(rules, text, { format: content.format, caption: hasMedia, link });
    },
    [rules, content, hasMedia, postLink],
  );
  const used = useCallback((text: string) => lengthOf(text).used, [lengthOf]);
  const ofLink = useCallback((text: string) => lengthOf(text).ofLink, [lengthOf]);
  const { limit } = lengthOf('');
  return (
    <ul className="composer-counts" aria-label={t('postPanel.counts')}>
      <Count source={source} count={used} ofLink={ofLink} limit={limit} kind="text" />
      <Count source={source} count={hashtagCount} limit={cap('hashtagsMax')} kind="hashtags" />
      <Count source={source} count={mentionCount} limit={cap('mentionsMax')} kind="mentions" />
    </ul>
  );
}

const hashtagCount = (text: string): number => hashtagsIn(text).length;
const mentionCount = (text: string): number => mentionsIn(text).length;
const noLink = (): number => 0;
const signs = { text: '', hashtags: '# ', mentions: '@ ' } as const;

type CountProps = {
  readonly source: TextSource;
  readonly count: (text: string) => number;
  /** So much of it is the link's that goes out at its end. */
  readonly ofLink?: (text: string) => number;
  readonly limit: number | null;
  readonly kind: keyof typeof signs;
};

/** What nothing limits is counted only if it is the text. */
function Count({ source, count, ofLink = noLink, limit, kind }: CountProps): ReactNode {
  const isOver = useLiveValue(source, (text) => limit !== null && count(text) > limit);
  const words = useMemo(() => wordsOf(count, ofLink, limit, kind), [count, ofLink, limit, kind]);
  const shown = useLiveNode<HTMLSpanElement>(source, words.shown);
  const spoken = useLiveNode<HTMLSpanElement>(source, words.spoken, SPOKEN_AFTER);
  if (limit === null && kind !== 'text') return null;
  return (
    <li data-over={isOver || undefined}>
      {isOver ? <SeverityGlyph severity="block" /> : null}
      <span ref={shown} aria-hidden="true" />
      <span ref={spoken} className="visually-hidden" />
    </li>
  );
}

function wordsOf(
  count: CountProps['count'],
  ofLink: (text: string) => number,
  limit: number | null,
  kind: CountProps['kind'],
) {
  const number = new Intl.NumberFormat(currentLocale());
  const most = limit === null ? '' : ` / ${number.format(limit)}`;
  return {
    shown: (text: string) => {
      const link = ofLink(text);
      const said = `${signs[kind]}${number.format(count(text))}${most}`;
      return link === 0 ? said : t('composer.count.andLink', { said, link });
    },
    spoken: (text: string) => {
      const used = count(text);
      const link = ofLink(text);
      if (limit !== null && link > 0) return t('composer.count.textWithLink', { used, limit, link });
      return limit === null
        ? t('composer.count.free', { used })
        : t(`composer.count.${kind}`, { used, limit });
    },
  };
}
