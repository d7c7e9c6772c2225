import { describe, expect, it } from 'vitest';
import { type StepFacts, stepsFor } from '#renderer/features/post-panel/steps.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { capabilitiesOf, type Role } from '#shared/people/roles.ts';
import { type PostStatus, postStatuses } from '#shared/posts/post.ts';

const required = { ...defaultPolicy, mode: 'required' } as const;
const optional = defaultPolicy;
const person = (role: Role) => ({
  name: 'Ana',
  role,
  capabilities: capabilitiesOf({ role, external: false }),
});
const facts = (status: PostStatus, fields: Partial<StepFacts> = {}): StepFacts => ({
  status,
  hasText: true,
  hasTime: true,
  ...fields,
});
const idsOf = (status: PostStatus, role: Role = 'smm') =>
  stepsFor(facts(status), optional, person(role)).map((step) => step.id);

describe('the next steps', () => {
  it('lead somewhere from every status but published', () => {
    expect(postStatuses.filter((status) => idsOf(status).length === 0)).toEqual(['published']);
  });

  it('go through the review where an approval is required', () => {
    expect(stepsFor(facts('draft'), required, person('smm')).map((step) => step.id)).toEqual(['submit']);
  });

  it('lead from a post in review to the one place where it is decided, for everybody', () => {
    for (const role of ['smm', 'cm', 'reviewer', 'analyst'] as const) {
      expect(stepsFor(facts('in_review'), required, person(role))[0]).toEqual({
        id: 'review',
        refusal: null,
      });
    }
  });

  it('let whoever approved it take that back, as long as it is not published', () => {
    const ids = (status: PostStatus, isApprovedByMe: boolean) =>
      stepsFor(facts(status, { isApprovedByMe }), required, person('reviewer')).map((step) => step.id);
    expect(ids('scheduled', true).at(-1)).toBe('takeBack');
    expect(ids('scheduled', false)).not.toContain('takeBack');
    expect(ids('in_review', true)).toEqual(['review', 'withdraw']);
  });

  it('lead on from a rejection by rewriting, or end with the archive', () => {
    expect(idsOf('rejected')).toEqual(['rewrite', 'archive']);
  });

  it('tell an analyst that handing in is not theirs', () => {
    const [submit] = stepsFor(facts('draft'), required, person('analyst'));
    expect(submit).toMatchObject({ id: 'submit', refusal: expect.stringContaining('submit posts') });
  });

  it('say what is missing before a post can be scheduled; what handing in lacks, its dialog says', () => {
    const say = (fields: Partial<StepFacts>) =>
      stepsFor(facts('draft', fields), optional, person('smm')).map((step) => step.refusal);
    expect(say({})).toEqual([null, null]);
    expect(say({ hasText: false })).toEqual([null, expect.stringMatching(/text/)]);
    expect(say({ hasTime: false })).toEqual([null, expect.stringMatching(/time/)]);
  });
});
