import { describe, expect, it } from 'vitest';
import { type StepFacts, stepsFor } from '#renderer/features/post-panel/steps.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { capabilitiesOf, type Role } from '#shared/people/roles.ts';
import { type PostStatus, postStatuses } from '#shared/posts/post.ts';
import { testId } from '#tests/helpers/summaries.ts';

const required = { ...defaultPolicy, mode: 'required' } as const;
const optional = defaultPolicy;
const person = (role: Role, n = 1) => ({
  id: testId(n),
  name: 'Ana',
  role,
  capabilities: capabilitiesOf({ role, external: false }),
});
const facts = (status: PostStatus, fields: Partial<StepFacts> = {}): StepFacts => ({
  status,
  hasText: true,
  hasChannel: true,
  hasTime: true,
  submitterId: null,
  ...fields,
});

describe('the next steps', () => {
  it('lead somewhere from every status but published and rejected', () => {
    const stuck = postStatuses.filter(
      (status) => stepsFor(facts(status), optional, person('smm')).length === 0,
    );
    expect(stuck).toEqual(['rejected', 'published']);
  });

  it('go through the review where an approval is required', () => {
    expect(stepsFor(facts('draft'), required, person('smm')).map((step) => step.id)).toEqual(['submit']);
  });

  it('tell a Community Manager that approving is not theirs', () => {
    const [approve] = stepsFor(facts('in_review', { submitterId: testId(2) }), required, person('cm'));
    expect(approve).toMatchObject({ id: 'approve', refusal: expect.stringContaining('approve posts') });
  });

  it('tell the one who submitted that somebody else has to decide', () => {
    const [approve] = stepsFor(facts('in_review', { submitterId: testId(1) }), required, person('smm'));
    expect(approve?.refusal).toMatch(/someone else/);
  });

  it('say what is missing before a post can be submitted or scheduled', () => {
    const say = (fields: Partial<StepFacts>) =>
      stepsFor(facts('draft', fields), optional, person('smm')).map((step) => step.refusal);
    expect(say({})).toEqual([null, null]);
    expect(say({ hasText: false })).toEqual([expect.stringMatching(/text/), expect.stringMatching(/text/)]);
    expect(say({ hasChannel: false })).toEqual([expect.stringMatching(/channel/), null]);
    expect(say({ hasTime: false })).toEqual([null, expect.stringMatching(/time/)]);
  });
});
