import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { ContentDiff } from '#renderer/features/voice/ContentDiff.tsx';
import { dayText, useNameOf } from '#renderer/features/voice/voice-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Adopted } from '#shared/voice/guideline.ts';

/** What a guideline has said, newest first, and what changed between any two versions. */
export function VersionsView({ guidelineId }: { readonly guidelineId: Id }): ReactNode {
  const { answer, failure } = useAsked(guidelineId, () => api.voice.history.query({ guidelineId }), [
    'voice',
  ]);
  if (failure !== null) return <p className="voice-said">{failure}</p>;
  if (answer === null) return null;
  return (
    <section className="voice-versions" aria-label={t('voiceScreen.versions')}>
      <h3>{t('voiceScreen.versions')}</h3>
      <ol>
        {answer.versions.map((version) => (
          <VersionLine key={version.version} version={version} />
        ))}
      </ol>
      {answer.versions.length < 2 ? (
        <p className="voice-said">{t('voiceScreen.versions.one')}</p>
      ) : (
        <Compare versions={answer.versions} />
      )}
    </section>
  );
}

function VersionLine({ version }: { readonly version: Adopted }): ReactNode {
  const nameOf = useNameOf();
  const values = { version: version.version, date: dayText(version.at), name: nameOf(version.by) };
  return (
    <li>
      <span>{t('voiceScreen.versions.line', values)}</span>
      {version.note === '' ? null : <span className="voice-note">{version.note}</span>}
    </li>
  );
}

function Compare({ versions }: { readonly versions: readonly Adopted[] }): ReactNode {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: t('voiceScreen.versions.name', { version }),
  }));
  const named = (chosen: string | null, otherwise: number): Adopted | undefined =>
    versions.find(({ version }) => String(version) === chosen) ?? versions[otherwise];
  const [before, after] = [named(from, 1), named(to, 0)];
  if (before === undefined || after === undefined) return null;
  return (
    <>
      <div className="voice-form-pair voice-compare">
        <Select
          label={t('voiceScreen.versions.from')}
          options={options}
          value={String(before.version)}
          onChange={setFrom}
        />
        <Select
          label={t('voiceScreen.versions.to')}
          options={options}
          value={String(after.version)}
          onChange={setTo}
        />
      </div>
      <ContentDiff before={before.content} after={after.content} />
    </>
  );
}
