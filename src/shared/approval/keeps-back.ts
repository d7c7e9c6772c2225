import type { Finding } from './check.ts';
import { type ApprovalPolicy, demandsApproval } from './policy.ts';

/** What stands against a post, and what stands only against handing it in. */
export type KeepsBack = {
  readonly findings: readonly Finding[];
  /** Nobody could decide on it, and nobody has to. Null where somebody could, or has to. */
  readonly undecidable: Finding | null;
};

/**
 * What keeps a post back under a policy. Where approval is optional, that nobody is left to give it keeps nothing back:
 * the post can be scheduled as it is.
 */
export function withoutOptional(findings: readonly Finding[], policy: ApprovalPolicy): KeepsBack {
  const nobody = findings.find(({ field }) => field === 'policy') ?? null;
  if (nobody === null || demandsApproval(policy)) return { findings, undecidable: null };
  return { findings: findings.filter((finding) => finding !== nobody), undecidable: nobody };
}
