import { MessageSquare } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { SendOutside } from '#renderer/features/packages/SendOutside.tsx';
import { BrandVerdict } from '#renderer/features/review/BrandVerdict.tsx';
import { ChangesView } from '#renderer/features/review/ChangesView.tsx';
import { type Compared, compare, numberNow } from '#renderer/features/review/comparison.ts';
import { FinalView } from '#renderer/features/review/FinalView.tsx';
import { Findings } from '#renderer/features/review/Findings.tsx';
import { LevelSteps } from '#renderer/features/review/LevelSteps.tsx';
import { PreviewView } from '#renderer/features/review/PreviewView.tsx';
import { ReviewFacts } from '#renderer/features/review/ReviewFacts.tsx';
import { type PaneTab, paneTabs, useReview } from '#renderer/features/review/review-store.ts';
import { SidePane } from '#renderer/features/review/SidePane.tsx';
import { VoidedBanner } from '#renderer/features/review/VoidedBanner.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import { assertNever } from '#shared/assert-never.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** Longest title over a post; the whole text stands below it. */
const TITLE_LENGTH = 60;

type Props = {
  readonly review: OpenReview;
  readonly now: number;
  /** Where there is no room beside the post, its comments, versions and history come in a sheet. */
  readonly sideInSheet: boolean;
  /** Stands before the title where the inbox has no room beside the post. */
  readonly inboxButton?: ReactNode;
};

/** A post as it stands in review: where it is, what changed, what the check says. */
export function ReviewPane(props: Props): ReactNode {
  const { review, now } = props;
  const failure = useReview((state) => state.failure);
  const comparison = useReview((state) => state.comparison);
  const compared = useMemo(() => compare(review, comparison), [review, comparison]);
  return (
    <article className="review-pane" data-pane="review">
      <PaneHead {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="review-read" tabIndex={0} aria-label={titleOf(review.detail)}>
        {review.expectation === '' ? null : <p className="review-expectation">{review.expectation}</p>}
        {failure === null ? null : <FindingNote severity="block">{failure}</FindingNote>}
        {review.levels.length === 0 ? null : <LevelSteps review={review} now={now} />}
        <VoidedBanner review={review} />
        <TabBody review={review} compared={compared} />
        <ReviewFacts review={review} compared={compared} />
        <Findings review={review} version={versionNow(review)} />
        <BrandVerdict review={review} />
      </section>
    </article>
  );
}

function versionNow(review: OpenReview): OpenReview['versions'][number] | null {
  const number = numberNow(review);
  return review.versions.find((version) => version.number === number) ?? null;
}

function PaneHead({ review, sideInSheet, inboxButton }: Props): ReactNode {
  return (
    <Nameplate title={titleOf(review.detail)}>
      <StatusLabel status={review.detail.status} pill />
      <span className="flex-1" />
      {inboxButton}
      {review.detail.status === 'in_review' ? <SendOutside postIds={[review.detail.id]} /> : null}
      <PaneTabs />
      {sideInSheet ? <SideSheet review={review} /> : null}
    </Nameplate>
  );
}

function PaneTabs(): ReactNode {
  const tab = useReview((state) => state.tab);
  const setTab = useReview((state) => state.setTab);
  const options = paneTabs.map((value) => ({ value, label: t(`review.tab.${value}`) }));
  return (
    <SegmentedControl<PaneTab> label={t('review.tabs')} options={options} value={tab} onChange={setTab} />
  );
}

function SideSheet({ review }: { readonly review: OpenReview }): ReactNode {
  const isOpen = useReview((state) => state.sideOpen);
  const setOpen = (sideOpen: boolean): void => useReview.setState({ sideOpen });
  const icon = <MessageSquare size={16} strokeWidth={1.75} aria-hidden="true" />;
  return (
    <>
      <Button icon={icon} onPress={() => setOpen(true)}>
        {t('review.side.open')}
      </Button>
      <Sheet label={t('review.side')} isOpen={isOpen} onClose={() => setOpen(false)} width={360}>
        <SidePane review={review} />
      </Sheet>
    </>
  );
}

function TabBody({
  review,
  compared,
}: {
  readonly review: OpenReview;
  readonly compared: Compared;
}): ReactNode {
  const tab = useReview((state) => state.tab);
  switch (tab) {
    case 'changes':
      return <ChangesView review={review} compared={compared} />;
    case 'final':
      return <FinalView review={review} />;
    case 'preview':
      return <PreviewView review={review} />;
    default:
      return assertNever(tab);
  }
}

/** The first words of a post, as its title. */
export function titleOf(post: Pick<PostSummary, 'excerpt'>): string {
  const words = post.excerpt || t('posts.untitled');
  if (words.length <= TITLE_LENGTH) return words;
  const cut = words.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).toWellFormed()}…`;
}
