import type { Id } from '../ids.ts';
import { t } from '../messages/index.ts';
import { contractions, formalWords, informalWords } from './catalogue/word-lists.ts';
import { EMOJI } from './emoji.ts';
import { wordsOf } from './shingles.ts';
import { postSentences } from './stretches.ts';

/** What is counted of how a text is written. */
export const voiceFeatures = [
  'sentenceLength',
  'wordLength',
  'exclamations',
  'questions',
  'emoji',
  'hashtags',
  'we',
  'you',
  'contractions',
  'formality',
  'capitals',
] as const;
export type VoiceFeature = (typeof voiceFeatures)[number];

/** One value per feature: words per sentence, letters per word, all else per 100 words. */
export type Features = { readonly [feature in VoiceFeature]: number };

/** How a brand's approved posts are written: the mean of each feature and how far posts are usually from it. */
export type VoiceProfile = {
  readonly posts: number;
  readonly mean: Features;
  readonly spread: Features;
};

const shortForms = new Set(contractions.map(([short]) => short.toLowerCase()));
const formal = new Set(formalWords.filter((word) => !word.includes(' ')));
const informal = new Set(informalWords.filter((word) => !word.includes(' ')));
const ourWords = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const yourWords = new Set(['you', 'your', 'yours', 'yourself', 'yourselves']);

/** The features of one text; null for one without words. */
export function featuresOf(text: string): Features | null {
  const words = wordsOf(text).map((word) => word.replaceAll('’', "'"));
  if (words.length === 0) return null;
  const per = (count: number): number => (count * 100) / words.length;
  const among = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length;
  const count = (expression: RegExp): number => text.match(expression)?.length ?? 0;
  return {
    sentenceLength: words.length / Math.max(1, postSentences(text).length),
    wordLength: words.reduce((sum, word) => sum + word.length, 0) / words.length,
    exclamations: per(count(/!/gu)),
    questions: per(count(/\?/gu)),
    emoji: per(count(EMOJI)),
    hashtags: per(count(/(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]+/gu)),
    we: per(among(ourWords)),
    you: per(among(yourWords)),
    contractions: per(among(shortForms)),
    formality: per(among(formal) - among(informal)),
    capitals: per(count(/(?<![\p{L}#@])\p{Lu}{3,}(?!\p{L})/gu)),
  };
}

/** Fewer posts than this are no habit. */
export const PROFILE_FROM = 10;

/** How these texts are written; null where there are too few of them to say. */
export function profileOf(texts: readonly string[]): VoiceProfile | null {
  return profileFrom(texts.map(featuresOf).filter((features) => features !== null));
}

/** The same of texts that were counted before. */
export function profileFrom(all: readonly Features[]): VoiceProfile | null {
  if (all.length < PROFILE_FROM) return null;
  const mean = each((feature) => all.reduce((sum, one) => sum + one[feature], 0) / all.length);
  const spread = each((feature) => {
    const squares = all.reduce((sum, one) => sum + (one[feature] - mean[feature]) ** 2, 0);
    return Math.sqrt(squares / all.length);
  });
  return { posts: all.length, mean, spread };
}

function each(valueFor: (feature: VoiceFeature) => number): Features {
  return Object.fromEntries(voiceFeatures.map((feature) => [feature, valueFor(feature)])) as Features;
}

/** Least that counts as a spread: who never shouts would otherwise be infinitely far from one exclamation mark. */
const least: Features = {
  sentenceLength: 3,
  wordLength: 0.4,
  exclamations: 1.5,
  questions: 1.5,
  emoji: 1.5,
  hashtags: 2,
  we: 2,
  you: 2,
  contractions: 2,
  formality: 1,
  capitals: 1,
};

/** A shorter text is all exception, in words. */
export const DRIFT_WORDS = 12;
/** So many usual distances away a feature is out of the ordinary, where a brand has not decided otherwise. */
export const DRIFT_FROM = 2.5;

/** How far one feature of a text is from what is usual, in usual distances, and that in words. */
export type Drift = {
  readonly feature: VoiceFeature;
  readonly is: number;
  readonly usual: number;
  readonly distance: number;
  readonly words: string;
};

/** Every feature of a text beside what is usual, the farthest first; empty for a text without words. */
export function driftsOf(profile: VoiceProfile, text: string): readonly Drift[] {
  const features = featuresOf(text);
  if (features === null) return [];
  return voiceFeatures
    .map((feature): Drift => {
      const [is, usual] = [features[feature], profile.mean[feature]];
      const distance = Math.abs(is - usual) / Math.max(profile.spread[feature], least[feature]);
      const words = t('voice.find.drift', { feature, is: rounded(is), usual: rounded(usual) });
      return { feature, is, usual, distance, words };
    })
    .sort(
      (a, b) =>
        b.distance - a.distance || voiceFeatures.indexOf(a.feature) - voiceFeatures.indexOf(b.feature),
    );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An approved post that a text can be compared with, counted once. */
export type Example = {
  readonly postId: Id;
  readonly text: string;
  readonly features: Features;
  readonly about: ReadonlySet<string>;
};

/** A text as an example; null for one without words. */
export function exampleOf(postId: Id, text: string): Example | null {
  const features = featuresOf(text);
  return features === null ? null : { postId, text, features, about: aboutOf(text) };
}

/** An approved post that is written most like a text, and how alike they are, 0 to 1. */
export type NearestExample = { readonly postId: Id; readonly text: string; readonly likeness: number };

/**
 * The approved post that is most like a text: in how it is written by its features, and in what it is about by the words
 * they share. Null where there is none.
 */
export function nearestExample(
  profile: VoiceProfile,
  text: string,
  examples: readonly Example[],
): NearestExample | null {
  const own = featuresOf(text);
  if (own === null) return null;
  const about = aboutOf(text);
  let best: NearestExample | null = null;
  for (const { postId, text: other, features, about: others } of examples) {
    const likeness = (closeness(profile, own, features) + shared(about, others)) / 2;
    if (best === null || likeness > best.likeness) best = { postId, text: other, likeness };
  }
  return best;
}

function closeness({ spread }: VoiceProfile, one: Features, other: Features): number {
  const far = voiceFeatures.map(
    (feature) => Math.abs(one[feature] - other[feature]) / Math.max(spread[feature], least[feature]),
  );
  return 1 / (1 + far.reduce((sum, distance) => sum + distance, 0) / far.length);
}

/** The words of a text that say what it is about. */
function aboutOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 3));
}

function shared(about: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (about.size === 0 || others.size === 0) return 0;
  const both = [...about].filter((word) => others.has(word)).length;
  return both / (about.size + others.size - both);
}
