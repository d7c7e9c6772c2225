import { t } from '#shared/messages/index.ts';
import { normalPassphrase, PASSPHRASE_MAX, PASSPHRASE_MIN } from '#shared/people/passphrase.ts';

/** What is wrong with a passphrase somebody chooses, in words; null when it will do. */
export function passphraseFault(typed: string): string | null {
  const { length } = [...normalPassphrase(typed)];
  if (length < PASSPHRASE_MIN) return t('lock.short', { least: PASSPHRASE_MIN });
  return length > PASSPHRASE_MAX ? t('lock.long', { most: PASSPHRASE_MAX }) : null;
}

/** What is wrong with the repetition of a passphrase. */
export function repetitionFault(typed: string, again: string): string | null {
  return normalPassphrase(typed) === normalPassphrase(again) ? null : t('lock.differs');
}
