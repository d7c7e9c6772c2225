import { fold, rememberByText } from './fold.ts';

/** What a status word in a file comes in as. Approvals and publications are never imported: they are decisions. */
export type StatusReading = {
  readonly stage: 'idea' | 'draft';
  /** The word claims a decision, a schedule or a publication that Masthead did not witness. */
  readonly claims: boolean;
  readonly cancelled: boolean;
};

const IDEAS = new Set(
  'idea ideas backlog brainstorm brainstorming concept inspiration idee ideen idees ideia ideias concepto pitch someday'.split(
    ' ',
  ),
);
const CLAIMS =
  /\b(?:approv|reject|scheduled|publish|posted|live|sent|done|ready|final|signed off|aprob|programad|public|listo|approuv|program|valid|publi|pret|freigegeben|geplant|veroffentlicht|fertig|aprovad|agendad|pronto|approvat|pubblicat|goedgekeurd|ingepland|gepubliceerd)/;
const CANCELLED = /^(?:cancelled|canceled|cancelado|annule|abgesagt|annullato|geannuleerd)$/;

/** Reads a status cell such as "Approved", "Idee" or "À produire". */
export const readStatus: (text: string) => StatusReading = rememberByText((text) => {
  const word = fold(text);
  return {
    stage: IDEAS.has(word) ? 'idea' : 'draft',
    claims: CLAIMS.test(word) && !/\b(?:not|non|no|un)\b/.test(word),
    cancelled: CANCELLED.test(word),
  };
});
