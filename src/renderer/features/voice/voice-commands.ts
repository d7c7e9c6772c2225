import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { useCommands } from '#renderer/app/use-commands.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import {
  archive,
  beginGuideline,
  editGuideline,
  showProposals,
} from '#renderer/features/voice/voice-actions.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import type { Capability } from '#shared/people/roles.ts';
import type { Guideline } from '#shared/voice/guideline.ts';

const may = (capability: Capability): boolean =>
  useWorkspace.getState().snapshot?.actor.capabilities.includes(capability) ?? false;

function chosen(): Guideline | undefined {
  const { library, chosen: id, draft } = useVoice.getState();
  return draft === null ? library?.guidelines.find((guideline) => guideline.id === id) : undefined;
}

const commands: readonly Command[] = [
  {
    id: 'voice.search',
    label: 'voiceScreen.command.search',
    group: 'navigate',
    keys: ['Mod+F'],
    run: () => document.querySelector<HTMLElement>('.voice-search input')?.focus(),
  },
  {
    id: 'voice.rules',
    label: 'voiceScreen.command.rules',
    group: 'navigate',
    keys: [],
    run: () => useVoice.getState().setTab('rules'),
  },
  {
    id: 'voice.proposals',
    label: 'voiceScreen.command.proposals',
    group: 'navigate',
    keys: [],
    when: () => useWorkspace.getState().asked.proposals.length > 0,
    run: () => showProposals(true),
  },
  {
    id: 'voice.new',
    label: 'voiceScreen.command.new',
    group: 'create',
    keys: [],
    when: () => may('voice.propose'),
    run: () => beginGuideline(),
  },
  {
    id: 'voice.edit',
    label: 'voiceScreen.command.edit',
    group: 'create',
    keys: ['F2'],
    when: () => may('voice.propose') && chosen()?.archived === false,
    run: () => {
      const guideline = chosen();
      if (guideline !== undefined) editGuideline(guideline);
    },
  },
  {
    id: 'voice.archive',
    label: 'voiceScreen.command.archive',
    group: 'create',
    keys: [],
    when: () => may('voice.adopt') && chosen()?.archived === false,
    run: async () => {
      const guideline = chosen();
      if (guideline !== undefined) await archive(guideline, true);
    },
  },
];

/** What can be done in the library, while it is in view. */
export function useVoiceCommands(): void {
  useCommands(() => registerCommands(commands));
}
