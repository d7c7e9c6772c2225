import { documentOfText, type VoiceDocument } from '#shared/voice/document.ts';

/** A post of which nothing else is known than what is given. */
export function postDocument(given: Partial<VoiceDocument>): VoiceDocument {
  return { ...documentOfText(''), language: 'en-GB', ...given };
}
