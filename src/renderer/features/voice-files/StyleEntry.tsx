import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { momentText } from '#renderer/app/moment-text.ts';
import type { VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { StyleNotes } from '#renderer/features/voice-files/StyleNotes.tsx';
import { StyleRules } from '#renderer/features/voice-files/StyleRules.tsx';
import {
  removeStyle,
  showStyle,
  switchStyle,
  useVoiceFiles,
} from '#renderer/features/voice-files/voice-files-store.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { t } from '#shared/messages/index.ts';

type Style = VoiceLibrary['styles'][number];
type Props = { readonly style: Style; readonly locked: boolean };

/** A style: its name, whether it speaks, and on demand its rules. */
export function StyleEntry({ style, locked }: Props): ReactNode {
  const open = useVoiceFiles((state) => state.openStyle === style.id);
  const panel = `voice-style-${style.id}`;
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <li className="voice-files-style">
      <div className="voice-files-style-head">
        <AriaButton
          className="voice-files-toggle"
          aria-expanded={open}
          {...(open ? { 'aria-controls': panel } : {})}
          onPress={() => void showStyle(open ? null : style.id)}
        >
          <Sign size={16} strokeWidth={1.75} aria-hidden="true" />
          <span className="voice-files-name">{style.name}</span>
          <span className="voice-files-quiet">
            {t('voiceFiles.style.said', { count: style.ruleCount, when: momentText(style.importedAt) })}
          </span>
        </AriaButton>
        <OnOff style={style} locked={locked} />
        {locked ? null : (
          <IconButton
            label={t('voiceFiles.remove', { name: style.name })}
            icon={<Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => void removeStyle(style.id, style.name)}
          />
        )}
      </div>
      {open ? (
        <div id={panel} className="voice-files-panel">
          <StyleNotes notes={style.notes} />
          <StyleRules style={style} locked={locked} />
        </div>
      ) : null}
    </li>
  );
}

function OnOff({ style: { id, name, on }, locked }: Props): ReactNode {
  if (locked) return <span>{t(on ? 'voiceFiles.on' : 'voiceFiles.off')}</span>;
  return (
    <SegmentedControl
      label={t('voiceFiles.onOff', { name })}
      options={[
        { value: 'on', label: t('voiceFiles.on') },
        { value: 'off', label: t('voiceFiles.off') },
      ]}
      value={on ? 'on' : 'off'}
      onChange={(value) => void switchStyle(id, name, value === 'on')}
    />
  );
}
