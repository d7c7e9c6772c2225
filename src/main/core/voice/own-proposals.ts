import type { OwnProposal } from '#shared/contract/voice.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import type { CreateBody } from '#shared/journal/state.ts';
import { DAY_MS } from '#shared/time/spans.ts';
import { type Proposal, proposalSchema } from '#shared/voice/guideline.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** An answer is told for so long. */
export const ANSWERED_DAYS = 30;

type Line = {
  readonly id: Id;
  readonly register: string | null;
  readonly body: string;
  readonly person: Id;
  readonly hlc: string;
  readonly adopts: 0 | 1;
};

/**
 * What somebody proposes for the library of a brand, and what became of what they proposed lately, newest first. What
 * they took back themselves is no longer theirs to hear of. Who answered is in the journal and nowhere else.
 */
export function ownProposals(store: WorkspaceFile, brandId: Id, person: Id): readonly OwnProposal[] {
  const own = new Map<Id, OwnProposal>();
  const told: OwnProposal[] = [];
  for (const line of linesOf(store, brandId)) {
    const proposal = proposalIn(line);
    const before = own.get(line.id);
    if (proposal !== null) {
      if (proposal.by === person) own.set(line.id, waiting(line.id, proposal));
      else own.delete(line.id);
    } else if (before !== undefined) {
      own.delete(line.id);
      if (line.person !== person) told.push(answered(before, line));
    }
  }
  const since = store.sources.now() - ANSWERED_DAYS * DAY_MS;
  const recent = told.filter(
    ({ id, at, answeredAt }) => (answeredAt ?? 0) >= since && own.get(id)?.at !== at,
  );
  return [...recent, ...own.values()].sort((a, b) => (b.answeredAt ?? b.at) - (a.answeredAt ?? a.at));
}

/** What was said of the proposals of guidelines that are still there, in its order. */
function linesOf(store: WorkspaceFile, brandId: Id): readonly Line[] {
  const sql = `SELECT l.entity_id AS id, l.register, l.body, l.person, l.hlc,
      EXISTS (SELECT 1 FROM log a WHERE a.entity_id = l.entity_id AND a.change_group = l.change_group
        AND a.register = 'adopted') AS adopts
    FROM log l WHERE l.entity_id IN (SELECT id FROM guideline WHERE brand_id = ?) AND l.outcome = 'applied'
      AND (l.kind = 'create' OR l.register = 'proposal') ORDER BY l.seq`;
  return prepared(store.readAll, sql).all(brandId) as Line[];
}

function proposalIn({ register, body }: Line): Proposal | null {
  const said = JSON.parse(body) as Json;
  const value = register === null ? (said as CreateBody).registers['proposal'] : said;
  return proposalSchema.safeParse(value).data ?? null;
}

function waiting(id: Id, { content, at }: Proposal): OwnProposal {
  return { id, title: content.title, at, state: 'waiting', by: null, answeredAt: null };
}

function answered(own: OwnProposal, { adopts, person, hlc }: Line): OwnProposal {
  return { ...own, state: adopts === 1 ? 'adopted' : 'dropped', by: person, answeredAt: hlcTime(hlc) };
}
