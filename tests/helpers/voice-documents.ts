import type { VoiceDocument } from '#shared/voice/document.ts';

const plain: VoiceDocument = {
  text: '',
  firstComment: '',
  parts: [],
  network: null,
  language: 'en-GB',
  media: [],
  link: null,
  facts: [],
  sources: [],
  credits: [],
  intent: null,
  pillarId: null,
  campaignId: null,
};

/** A post of which nothing else is known than what is given. */
export function postDocument(given: Partial<VoiceDocument>): VoiceDocument {
  return { ...plain, ...given };
}
