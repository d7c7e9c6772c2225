import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { saidBy, useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { t } from '#shared/messages/index.ts';
import type { Guideline, GuidelineContent, GuidelineDetail } from '#shared/voice/guideline.ts';

type Trait = Extract<GuidelineDetail, { readonly section: 'trait' }>;

/** The voice in one table: each trait, what it means, how it sounds and never sounds, and where it stands. */
export function VoiceChart({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const traits = library.guidelines.filter(
    (guideline) => !guideline.archived && saidBy(guideline)?.detail.section === 'trait',
  );
  const open = useChartOpen();
  if (traits.length === 0) return null;
  return (
    <div className="voice-chart-room" data-folded={!open || undefined}>
      <ChartHead traits={traits} open={open} />
      {open ? <Chart traits={traits} /> : null}
    </div>
  );
}

/** While nobody has folded or unfolded it, it stands open until there is something else to read. */
function useChartOpen(): boolean {
  const kept = useVoice((state) => state.chart);
  const isReading = useVoice((state) => state.chosen !== null || state.draft !== null);
  return kept ?? !isReading;
}

type TraitsProps = { readonly traits: readonly Guideline[] };

/** The way to fold it; folded, the traits stand in one line. */
function ChartHead({ traits, open }: TraitsProps & { readonly open: boolean }): ReactNode {
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <div className="voice-chart-head">
      <AriaButton
        className="voice-chart-toggle"
        aria-expanded={open}
        onPress={() => useVoice.getState().setChart(!open)}
      >
        <Sign size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('voiceScreen.chart')}
      </AriaButton>
      {open ? null : (
        <span className="voice-chart-line">
          {traits.map((guideline) => (
            <button key={guideline.id} type="button" onClick={() => useVoice.getState().choose(guideline.id)}>
              {saidBy(guideline)?.title}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

function Chart({ traits }: TraitsProps): ReactNode {
  return (
    <table className="voice-chart">
      <thead>
        <tr>
          {(['trait', 'means', 'sounds', 'never', 'dial'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`voiceScreen.chart.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {traits.map((guideline) => (
          <Row key={guideline.id} guideline={guideline} content={saidBy(guideline)} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { readonly guideline: Guideline; readonly content: GuidelineContent | null };

function Row({ guideline, content }: RowProps): ReactNode {
  if (content === null || content.detail.section !== 'trait') return null;
  const { not, soundsLike, neverLike, dial } = content.detail;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="voice-trait"
          onClick={() => useVoice.getState().choose(guideline.id)}
        >
          {content.title}
        </button>
        {not === '' ? null : <span className="voice-trait-not">{not}</span>}
      </th>
      <td>{content.text.split('\n')[0]}</td>
      <td className="voice-spoken">{soundsLike}</td>
      <td className="voice-spoken voice-never">
        {neverLike === '' ? null : <span aria-hidden="true">×</span>}
        {neverLike}
      </td>
      <td>{dial === null ? null : <Dial dial={dial} />}</td>
    </tr>
  );
}

/** Where the brand stands between two poles, drawn as five stops and said in words. */
export function Dial({ dial }: { readonly dial: NonNullable<Trait['dial']> }): ReactNode {
  const { low, high, at } = dial;
  return (
    <span className="voice-dial" role="img" aria-label={t('voiceScreen.dial.said', { at, low, high })}>
      <span className="voice-dial-stops" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((stop) => (
          <span key={stop} data-on={stop === at || undefined} />
        ))}
      </span>
      <span className="voice-dial-poles" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </span>
    </span>
  );
}
