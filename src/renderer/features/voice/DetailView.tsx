import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import { AnswersView } from '#renderer/features/voice/AnswersView.tsx';
import { TermsView } from '#renderer/features/voice/TermsView.tsx';
import { VisualView } from '#renderer/features/voice/VisualView.tsx';
import { Dial } from '#renderer/features/voice/VoiceChart.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { countryName } from '#shared/brands/country.ts';
import { networkName } from '#shared/channels/networks.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { GuidelineDetail } from '#shared/voice/guideline.ts';

/** What is particular to the section that a guideline stands in. */
export function DetailView({ detail }: { readonly detail: GuidelineDetail }): ReactNode {
  switch (detail.section) {
    case 'trait':
      return <TraitView detail={detail} />;
    case 'words':
      return <TermsView terms={detail.terms} />;
    case 'tone':
      return <ToneView detail={detail} />;
    case 'answers':
      return <AnswersView answers={detail.answers} />;
    case 'disclosure':
      return <DisclosureView detail={detail} />;
    case 'hashtags':
      return <HashtagsView detail={detail} />;
    case 'visual':
      return <VisualView detail={detail} />;
  }
}

type Of<Name extends GuidelineDetail['section']> = {
  readonly detail: Extract<GuidelineDetail, { readonly section: Name }>;
};

function TraitView({ detail }: Of<'trait'>): ReactNode {
  const { soundsLike, neverLike, dial } = detail;
  return (
    <dl className="voice-facts">
      <Fact name={t('voiceScreen.chart.sounds')}>{soundsLike}</Fact>
      <Fact name={t('voiceScreen.chart.never')}>{neverLike}</Fact>
      {dial === null ? null : (
        <Fact name={t('voiceScreen.chart.dial')}>
          <Dial dial={dial} />
        </Fact>
      )}
    </dl>
  );
}

function ToneView({ detail }: Of<'tone'>): ReactNode {
  return (
    <dl className="voice-facts">
      <Fact name={t('voiceScreen.tone.situation')}>{detail.situation}</Fact>
      {detail.networks.length === 0 ? null : (
        <Fact name={t('voiceScreen.tone.networks')}>{detail.networks.map(networkName).join(', ')}</Fact>
      )}
    </dl>
  );
}

function DisclosureView({ detail }: Of<'disclosure'>): ReactNode {
  const { country, facts, texts } = detail;
  return (
    <dl className="voice-facts">
      <Fact name={t('voiceScreen.disclosure.country')}>
        {country === null ? t('voiceScreen.disclosure.everywhere') : countryName(country, currentLocale())}
      </Fact>
      <Fact name={t('voiceScreen.disclosure.here')}>
        <HoldsHere country={country} />
      </Fact>
      {facts.length === 0 ? null : (
        <Fact name={t('voiceScreen.disclosure.facts')}>
          {facts.map((fact) => t(`voiceScreen.fact.${fact}`)).join(', ')}
        </Fact>
      )}
      {texts.length === 0 ? null : (
        <Fact name={t('voiceScreen.disclosure.texts')}>
          <Tokens words={texts} />
        </Fact>
      )}
    </dl>
  );
}

/** Whether a disclosure counts where this brand publishes, and where that is said. */
function HoldsHere({ country }: { readonly country: string | null }): ReactNode {
  const brand = useBrand();
  const own = brand?.country ?? null;
  const values = { country: own === null ? '' : countryName(own, currentLocale()) };
  const how = own === null ? 'unsaid' : country === null || country === own ? 'yes' : 'no';
  return (
    <>
      {t(`voiceScreen.disclosure.here.${how}`, values)}{' '}
      <Button size="sm" variant="quiet" onPress={() => useView.getState().goSettings('brands')}>
        {t('voiceScreen.disclosure.settings')}
      </Button>
    </>
  );
}

function HashtagsView({ detail }: Of<'hashtags'>): ReactNode {
  const { use, avoid, max } = detail;
  return (
    <dl className="voice-facts">
      {use.length === 0 ? null : (
        <Fact name={t('voiceScreen.hashtags.use')}>
          <Tokens words={use} />
        </Fact>
      )}
      {avoid.length === 0 ? null : (
        <Fact name={t('voiceScreen.hashtags.avoid')}>
          <Tokens words={avoid} />
        </Fact>
      )}
      {max === null ? null : <Fact name={t('voiceScreen.hashtags.max')}>{max}</Fact>}
    </dl>
  );
}

/** One line of a list of facts; nothing where there is nothing to say. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  if (children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Words as they stand, each in its frame. */
export function Tokens({ words }: { readonly words: readonly string[] }): ReactNode {
  return (
    <span className="voice-tokens">
      {words.map((word) => (
        <span key={word} className="voice-token" dir="auto">
          {word}
        </span>
      ))}
    </span>
  );
}
