import { api, reasonOf } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { tidiedRule } from '#renderer/features/voice/rule-kinds.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import {
  type Guideline,
  type GuidelineContent,
  guidelineContentSchema,
  type Section,
} from '#shared/voice/guideline.ts';
import type { RuleChoice } from '#shared/voice/settings.ts';

/** Begins a guideline of a section, or of words where none is named. */
export function beginGuideline(section: Section = 'words'): void {
  useView.getState().go('voice');
  if (isWriting()) return;
  const content = guidelineContentSchema.parse({
    title: t(`voiceScreen.begin.${section}`),
    detail: firstDetail(section),
  });
  useVoice.setState({
    tab: 'guidelines',
    chosen: null,
    draft: { guidelineId: null, content, note: '', refusal: null },
  });
}

function firstDetail(section: Section): { readonly section: Section; readonly dial?: object } {
  if (section !== 'trait') return { section };
  const dial = { low: t('voiceScreen.dial.low'), high: t('voiceScreen.dial.high'), at: 3 };
  return { section, dial };
}

/** Whether something is being written already; then that is shown, and said: it is finished or discarded first. */
function isWriting(): boolean {
  const { draft, choose } = useVoice.getState();
  if (draft === null) return false;
  choose(draft.guidelineId);
  toast(t('voiceScreen.unfinished.first', { title: draft.content.title }));
  return true;
}

/** Begins to change a guideline: what is proposed where something is, else what holds. */
export function editGuideline(guideline: Guideline): void {
  const content = (guideline.proposal ?? guideline.adopted)?.content;
  if (content === undefined || isWriting()) return;
  const note = guideline.proposal?.note ?? '';
  useVoice.setState({ draft: { guidelineId: guideline.id, content, note, refusal: null } });
}

/** Proposes what is being written, or adopts it at once; a refusal stands at the form and nothing typed is lost. */
export async function saveDraft(how: 'propose' | 'write'): Promise<void> {
  const { draft, brandId } = useVoice.getState();
  if (draft === null || brandId === null) return;
  const { guidelineId, content, note } = draft;
  try {
    const input = { brandId, guidelineId, content: tidied(content), note };
    const { id } = await api.voice[how].mutate(input);
    await useVoice.getState().refresh();
    useVoice.setState({ chosen: id, draft: null });
    toast(t(`voiceScreen.done.${how}`, { title: content.title }), undoAction());
  } catch (error) {
    useVoice.setState({ draft: { ...draft, refusal: reasonOf(error) } });
  }
}

/** Lets go of what is being written; it can be had back for as long as the message stands. */
export function discardDraft(): void {
  const { draft, edit, choose } = useVoice.getState();
  if (draft === null) return;
  edit(null);
  toast(t('voiceScreen.discarded', { title: draft.content.title }), {
    label: t('voiceScreen.discarded.back'),
    run: () => {
      edit(draft);
      choose(draft.guidelineId);
    },
  });
}

/** Lines and rules that were added and never filled in say nothing: they are left out. */
export function tidied(content: GuidelineContent): GuidelineContent {
  const examples = content.examples.filter(({ text }) => text.trim() !== '');
  const rules = content.rules.flatMap(tidiedRule);
  return { ...content, title: content.title.trim(), examples, rules, detail: tidiedDetail(content.detail) };
}

function tidiedDetail(detail: GuidelineContent['detail']): GuidelineContent['detail'] {
  switch (detail.section) {
    case 'words':
      return { ...detail, terms: detail.terms.filter(({ word }) => word.trim() !== '') };
    case 'answers':
      return {
        ...detail,
        answers: detail.answers.filter(({ name, text }) => `${name}${text}`.trim() !== ''),
      };
    case 'visual':
      return {
        ...detail,
        colours: detail.colours.filter(({ name }) => name.trim() !== ''),
        fonts: detail.fonts.filter(({ name }) => name.trim() !== ''),
      };
    default:
      return detail;
  }
}

async function act(said: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
    toast(said, undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Lists only what is proposed and waits for this person, the first of it in view; or everything again. */
export function showProposals(on: boolean): void {
  useView.getState().go('voice');
  const [first] = useWorkspace.getState().asked.proposals;
  const { chosen, draft } = useVoice.getState();
  const isThere = useWorkspace.getState().asked.proposals.some((id) => id === chosen);
  useVoice.setState({ tab: 'guidelines', proposals: on });
  if (on && first !== undefined && !isThere && draft === null) useVoice.getState().choose(first);
}

/** Adopts the proposal that was looked at. */
export async function adoptProposal(guideline: Guideline): Promise<void> {
  const { id, proposal } = guideline;
  if (proposal === null) return;
  const said = t('voiceScreen.done.write', { title: proposal.content.title });
  await act(said, () => api.voice.adopt.mutate({ guidelineId: id, at: proposal.at }));
}

/** Lets the proposal fall. */
export async function dropProposal(guideline: Guideline): Promise<void> {
  const said = t('voiceScreen.done.drop', { title: guideline.proposal?.content.title ?? '' });
  await act(said, () => api.voice.drop.mutate({ guidelineId: guideline.id }));
}

/** Says that one has read the version that holds. */
export async function acknowledge(guideline: Guideline): Promise<void> {
  const version = guideline.adopted?.version;
  if (version === undefined) return;
  const said = t('voiceScreen.done.acknowledge', { version });
  await act(said, () => api.voice.acknowledge.mutate({ guidelineId: guideline.id, version }));
}

/** Takes a guideline out of use, or brings it back. */
export async function archive(guideline: Guideline, on: boolean): Promise<void> {
  const title = guideline.adopted?.content.title ?? guideline.proposal?.content.title ?? '';
  const said = t(on ? 'voiceScreen.done.archive' : 'voiceScreen.done.restore', { title });
  await act(said, () => api.voice.archive.mutate({ guidelineId: guideline.id, on }));
}

/** Says whose a guideline is. */
export async function setOwner(guidelineId: Id, ownerId: Id | null): Promise<void> {
  await act(t('voiceScreen.done.owner'), () => api.voice.setOwner.mutate({ guidelineId, ownerId }));
}

/** Decides what a rule is worth in the brand in view. */
export async function chooseRule(ruleId: string, title: string, choice: RuleChoice | null): Promise<void> {
  const { brandId } = useVoice.getState();
  if (brandId === null) return;
  await act(t('voiceScreen.done.rule', { title }), () =>
    api.voice.choose.mutate({ brandId, ruleId, choice }),
  );
}

/** Has a rule run again that was set aside. */
export async function tryAgain(ruleId: string, name: string): Promise<void> {
  const { brandId } = useVoice.getState();
  if (brandId === null) return;
  try {
    await api.voice.tryAgain.mutate({ brandId, ruleId });
    await useVoice.getState().refresh();
    toast(t('voiceScreen.done.again', { name }));
  } catch (error) {
    toastError(error);
  }
}
