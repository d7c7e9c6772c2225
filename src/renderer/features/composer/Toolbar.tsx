import { type ReactNode, useMemo } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { insertText } from '#renderer/features/composer/composer-ui.ts';
import { LinkBuilder } from '#renderer/features/composer/LinkBuilder.tsx';
import { useLiveText } from '#renderer/features/composer/live.ts';
import type { ChannelReport } from '#renderer/features/composer/use-reports.ts';
import { EmojiPicker } from '#renderer/features/editor/EmojiPicker.tsx';
import { HashtagMenu } from '#renderer/features/editor/HashtagMenu.tsx';
import { SnippetMenu } from '#renderer/features/editor/SnippetMenu.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { hashtagsIn, mentionsIn } from '#shared/channels/entities.ts';
import { figureOf, type RuleId, ruleIn } from '#shared/channels/rules.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { channelTextOf } from '#shared/posts/composition.ts';

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
        <Counts editor={editor} report={report} hasMedia={detail.assetIds.length > 0} />
      )}
    </div>
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
};

/** How long the text is and how many of what the network caps are in it, as the network counts. */
function Counts({ editor, report, hasMedia }: CountsProps): ReactNode {
  const text = useLiveText(editor, report.channel.id);
  const rules = rulesFor(report.channel);
  const { format } = report.content;
  const { used, limit } = textLength(rules, text, { format, caption: hasMedia });
  const cap = (rule: RuleId): number | null => figureOf(ruleIn(rules, format, rule));
  const hashtags = cap('hashtagsMax');
  const mentions = cap('mentionsMax');
  return (
    <ul className="composer-counts" aria-label={t('postPanel.counts')}>
      <Count
        used={used}
        limit={limit}
        words={
          limit === null ? t('composer.count.free', { used }) : t('composer.count.text', { used, limit })
        }
      />
      {hashtags === null ? null : <Capped kind="hashtags" used={hashtagsIn(text).length} limit={hashtags} />}
      {mentions === null ? null : <Capped kind="mentions" used={mentionsIn(text).length} limit={mentions} />}
    </ul>
  );
}

type CappedProps = {
  readonly kind: 'hashtags' | 'mentions';
  readonly used: number;
  readonly limit: number;
};

function Capped({ kind, used, limit }: CappedProps): ReactNode {
  return <Count used={used} limit={limit} sign={kind} words={t(`composer.count.${kind}`, { used, limit })} />;
}

type CountProps = {
  readonly used: number;
  readonly limit: number | null;
  readonly words: string;
  readonly sign?: 'hashtags' | 'mentions';
};

function Count({ used, limit, words, sign }: CountProps): ReactNode {
  const number = useMemo(() => new Intl.NumberFormat(currentLocale()), []);
  const over = limit !== null && used > limit;
  const shown = limit === null ? number.format(used) : `${number.format(used)} / ${number.format(limit)}`;
  return (
    <li data-over={over || undefined}>
      {over ? <SeverityGlyph severity="block" /> : null}
      <span aria-hidden="true">
        {sign === 'hashtags' ? '# ' : sign === 'mentions' ? '@ ' : ''}
        {shown}
      </span>
      <span className="visually-hidden">{words}</span>
    </li>
  );
}
