import { type ReactNode, useEffect } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useActor, useBrand, useCan } from '#renderer/app/workspace-hooks.ts';
import { flushDraft } from '#renderer/features/voice/draft-keeping.ts';
import { GuidelinesPage } from '#renderer/features/voice/GuidelinesPage.tsx';
import { RulesPage } from '#renderer/features/voice/RulesPage.tsx';
import { useVoiceCommands } from '#renderer/features/voice/voice-commands.ts';
import { useVoice, type VoiceTab, voiceTabs } from '#renderer/features/voice/voice-store.ts';
import { StylesPane } from '#renderer/features/voice-files/StylesPane.tsx';
import { VoiceFilesMenu } from '#renderer/features/voice-files/VoiceFilesMenu.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { t } from '#shared/messages/index.ts';
import './voice.css';
import './voice-form.css';
import './voice-side.css';

/** How the brand sounds: its guidelines, what tests them, and the rules that every post is checked by. */
export function VoiceScreen(): ReactNode {
  const brand = useBrand();
  const library = useVoice((state) => state.library);
  const tab = useVoice((state) => state.tab);
  useFreshVoice(brand?.id ?? null);
  useVoiceCommands();
  if (brand === null || library === null) return null;
  return (
    <div className="voice">
      <Nameplate title={t('voiceScreen.title', { brand: brand.name })}>
        <PageSwitch />
        <span className="flex-1" />
        <VoiceFilesMenu brandId={brand.id} />
      </Nameplate>
      <ReadOnly />
      {tab === 'rules' ? <RulesPage library={library} /> : null}
      {tab === 'guidelines' ? <GuidelinesPage library={library} /> : null}
      {tab === 'styles' ? <StylesPane key={brand.id} brandId={brand.id} /> : null}
    </div>
  );
}

/** Why nothing can be changed here, where nothing can. */
function ReadOnly(): ReactNode {
  const actor = useActor();
  const mayPropose = useCan('voice.propose');
  if (actor === null || mayPropose) return null;
  return (
    <div className="voice-readonly">
      <FindingNote severity="info">
        {actor.external
          ? t('voiceScreen.readOnly.outside', { name: actor.name })
          : t('voiceScreen.readOnly', { name: actor.name, role: t(`core.role.${actor.role}`) })}
      </FindingNote>
    </div>
  );
}

function PageSwitch(): ReactNode {
  const tab = useVoice((state) => state.tab);
  return (
    <SegmentedControl<VoiceTab>
      label={t('voiceScreen.tabs')}
      options={voiceTabs.map((value) => ({ value, label: t(`voiceScreen.tab.${value}`) }))}
      value={tab}
      onChange={useVoice.getState().setTab}
    />
  );
}

/** Asks for the voice of the brand in view, and again after every change of it. */
function useFreshVoice(brandId: string | null): void {
  useEffect(() => {
    void useVoice.getState().enter(brandId);
    window.addEventListener('pagehide', flushDraft);
    const stop = bridge().onEvent((event) => {
      const heard = event.kind === 'changed' ? event.changed.concepts : [];
      if (heard.includes('voice') || heard.includes('brands')) void useVoice.getState().refresh();
    });
    return () => {
      stop();
      flushDraft();
      window.removeEventListener('pagehide', flushDraft);
    };
  }, [brandId]);
}
