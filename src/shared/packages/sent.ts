import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { type EntityState, registerValue } from '../journal/state.ts';
import { scheduleSchema } from '../time/wall.ts';

/** A post as it went out: which version, with what content, under which rules, for when, and the level that was asked. */
export const sentItemSchema = z.strictObject({
  postId: idSchema,
  submission: idSchema,
  contentHash: z.string(),
  /** The brand's rules at that moment: those that the page was made under. */
  rulesHash: z.string(),
  /** The planned moment that the page names. */
  schedule: scheduleSchema.nullable(),
  level: z.string(),
});
export type SentItem = z.infer<typeof sentItemSchema>;

/** A decision file that was taken in, word for word, so that an auditor can check its seal again. */
export const answerSchema = z.strictObject({
  by: idSchema,
  at: z.number().int(),
  typedName: z.string(),
  items: z.array(z.strictObject({ postId: idSchema, submission: idSchema })),
  file: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Each answer is a register of its own: two that are taken in on two machines both stay. */
export const ANSWER_REGISTER = 'answer:';

/** A review package as the journal has it. */
export type SentPackageFacts = {
  readonly id: string;
  readonly brandId: string;
  readonly recipientId: string;
  readonly sentBy: string;
  readonly note: string;
  readonly secret: string;
  readonly digest: string;
  readonly items: readonly SentItem[];
  readonly answers: readonly Answer[];
};

/** What the journal says of a package. Parts that are not in their form are left out. */
export function sentPackageOf(state: EntityState): SentPackageFacts {
  const text = (name: string): string => {
    const value = registerValue(state, name);
    return typeof value === 'string' ? value : '';
  };
  return {
    id: state.id,
    brandId: text('brand'),
    recipientId: text('recipient'),
    sentBy: text('sentBy'),
    note: text('note'),
    secret: text('secret'),
    digest: text('digest'),
    items: z.array(sentItemSchema).safeParse(registerValue(state, 'items')).data ?? [],
    answers: answersOf(state),
  };
}

/** The answers to a package, earliest first. */
export function answersOf(state: EntityState): readonly Answer[] {
  return Object.keys(state.registers)
    .filter((name) => name.startsWith(ANSWER_REGISTER))
    .flatMap((name) => answerSchema.safeParse(registerValue(state, name)).data ?? [])
    .sort((a, b) => a.at - b.at);
}
