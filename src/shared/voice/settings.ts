import { z } from 'zod';
import { severities } from '../approval/severity.ts';
import { type EntityState, registerValue } from '../journal/state.ts';

/** How much a rule weighs in a brand, or that it is silent there. */
export const ruleLevelSchema = z.enum([...severities, 'off']);
export type RuleLevel = z.infer<typeof ruleLevelSchema>;

const optionSchema = z.union([
  z.number(),
  z.boolean(),
  z.string().max(200),
  z.array(z.string().max(200)).max(1000).readonly(),
]);

/** What a brand has decided about one rule; what is left out is as the rule came. */
export const ruleChoiceSchema = z.strictObject({
  level: ruleLevelSchema.optional(),
  options: z.record(z.string().max(60), optionSchema).optional(),
  /** When it was decided, in milliseconds since 1970, of a rule that asks; the core says so, whatever is sent. */
  since: z.number().int().min(0).optional(),
});
export type RuleChoice = z.infer<typeof ruleChoiceSchema>;

/** What the names of the registers begin with in which a brand keeps its choice about a rule. */
export const RULE_CHOICE = 'rule:';

/** A brand's choices about rules, by the rule's id. */
export type RuleChoices = { readonly [ruleId: string]: RuleChoice };

/** The choices in the registers of a brand. */
export function ruleChoicesOf(brand: EntityState): RuleChoices {
  const names = Object.keys(brand.registers)
    .filter((register) => register.startsWith(RULE_CHOICE))
    .sort();
  return Object.fromEntries(
    names.flatMap((register): [string, RuleChoice][] => {
      const { data } = ruleChoiceSchema.safeParse(registerValue(brand, register));
      return data === undefined ? [] : [[register.slice(RULE_CHOICE.length), data]];
    }),
  );
}
