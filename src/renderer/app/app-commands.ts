import { api } from '#renderer/app/client.ts';
import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { focusPane, focusToasts } from '#renderer/app/panes.ts';
import { createPost } from '#renderer/app/post-actions.ts';
import { toast } from '#renderer/app/toasts.ts';
import { hasHistory, redo, undo } from '#renderer/app/undo.ts';
import { type OpenDialog, useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { composable, openComposer } from '#renderer/features/composer/open-composer.ts';
import { hasPostsToSend, sendPostsInView } from '#renderer/features/packages/send-posts.ts';
import { t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';

const isOpen = (): boolean => useWorkspace.getState().status?.state === 'open';
const may = (capability: Capability): boolean =>
  isOpen() && (useWorkspace.getState().snapshot?.actor.capabilities.includes(capability) ?? false);
const open = (dialog: OpenDialog) => (): void => useView.getState().openDialog(dialog);
const enter = async (
  asked: Promise<Parameters<ReturnType<typeof useWorkspace.getState>['enter']>[0]>,
): Promise<void> => useWorkspace.getState().enter(await asked);

function switchSingleKeys(): void {
  const view = useView.getState();
  view.setSingleKeys(!view.singleKeys);
  toast(t(view.singleKeys ? 'app.singleKeys.off' : 'app.singleKeys.on'));
}

const make: readonly Command[] = [
  {
    id: 'newPost',
    label: 'app.command.newPost',
    group: 'create',
    keys: ['Mod+N'],
    when: isOpen,
    run: async () => void (await createPost()),
  },
  {
    id: 'newIdea',
    label: 'app.command.newIdea',
    group: 'create',
    keys: ['Mod+Shift+N'],
    when: isOpen,
    run: async () => void (await createPost({ stage: 'idea' })),
  },
  {
    id: 'useTemplate',
    label: 'library.command.use',
    group: 'create',
    keys: [],
    when: () => may('post.write'),
    run: open({ kind: 'useTemplate', templateId: null, schedule: null }),
  },
];

const goTo: readonly Command[] = [
  {
    id: 'compose',
    label: 'composer.open',
    group: 'navigate',
    keys: ['Mod+Enter'],
    when: () => isOpen() && composable() !== null,
    run: async () => {
      const postId = composable();
      if (postId !== null) await openComposer(postId);
    },
  },
  {
    id: 'goComposer',
    label: 'composer.return',
    group: 'navigate',
    keys: [],
    when: () => isOpen() && useView.getState().composing !== null && useView.getState().screen !== 'composer',
    run: () => {
      const { composing } = useView.getState();
      if (composing !== null) useView.getState().go('composer');
    },
  },
  {
    id: 'goLibrary',
    label: 'library.command.go',
    group: 'navigate',
    keys: [],
    when: isOpen,
    run: () => useView.getState().go('library'),
  },
  {
    id: 'goCalendar',
    label: 'app.command.goCalendar',
    group: 'navigate',
    keys: ['Mod+1'],
    when: isOpen,
    run: () => useView.getState().go('calendar'),
  },
  {
    id: 'goBoard',
    label: 'app.command.goBoard',
    group: 'navigate',
    keys: ['Mod+2'],
    when: isOpen,
    run: () => useView.getState().go('board'),
  },
  {
    id: 'goAssets',
    label: 'assetsScreen.command.go',
    group: 'navigate',
    keys: ['Mod+3'],
    when: isOpen,
    run: () => useView.getState().go('assets'),
  },
  {
    id: 'goApprovals',
    label: 'app.command.goApprovals',
    group: 'navigate',
    keys: ['Mod+4'],
    when: isOpen,
    run: () => useView.getState().go('approvals'),
  },
  {
    id: 'goVoice',
    label: 'voiceScreen.command.go',
    group: 'navigate',
    keys: ['Mod+5'],
    when: isOpen,
    run: () => useView.getState().go('voice'),
  },
  {
    id: 'goJournal',
    label: 'journal.command',
    group: 'navigate',
    keys: ['Mod+9'],
    when: () => may('journal.view'),
    run: () => useView.getState().go('journal'),
  },
  {
    id: 'goCampaigns',
    label: 'app.command.campaigns',
    group: 'navigate',
    keys: [],
    when: isOpen,
    run: () => useView.getState().goSettings('campaigns'),
  },
  {
    id: 'settings',
    label: 'app.command.settings',
    group: 'navigate',
    keys: ['Mod+,'],
    when: isOpen,
    run: () => useView.getState().go('settings'),
  },
  {
    id: 'nextPane',
    label: 'app.command.nextPane',
    group: 'navigate',
    keys: ['F6'],
    hidden: true,
    run: () => focusPane(1),
  },
  {
    id: 'previousPane',
    label: 'app.command.previousPane',
    group: 'navigate',
    keys: ['Shift+F6'],
    hidden: true,
    run: () => focusPane(-1),
  },
  {
    id: 'toasts',
    label: 'app.command.toasts',
    group: 'navigate',
    keys: ['Alt+T'],
    run: focusToasts,
    hidden: true,
  },
];

const file: readonly Command[] = [
  {
    id: 'import',
    label: 'app.command.import',
    group: 'file',
    keys: [],
    when: isOpen,
    run: () => useView.getState().go('import'),
  },
  {
    id: 'exportMonth',
    label: 'app.command.exportMonth',
    group: 'file',
    keys: ['Mod+P'],
    when: isOpen,
    run: open({ kind: 'export' }),
  },
  {
    id: 'sendDrafts',
    label: 'draftPacks.command.send',
    group: 'file',
    keys: [],
    when: () => may('exchange.send'),
    run: open({ kind: 'sendDrafts' }),
  },
  {
    id: 'takeInDrafts',
    label: 'draftPacks.command.takeIn',
    group: 'file',
    keys: [],
    when: () => may('exchange.receive'),
    run: async () => {
      const { openDraftPack } = await import('#renderer/features/draft-packs/pack-store.ts');
      await openDraftPack(null);
    },
  },
  {
    id: 'sendPackage',
    label: 'packages.command.send',
    group: 'file',
    keys: [],
    when: () => may('exchange.send') && hasPostsToSend(),
    run: sendPostsInView,
  },
  {
    id: 'takeInDecision',
    label: 'packages.command.takeIn',
    group: 'file',
    keys: [],
    when: () => may('exchange.receive'),
    run: async () => {
      const { openDecision } = await import('#renderer/features/packages/packages-store.ts');
      await openDecision(null);
    },
  },
  {
    id: 'sentPackages',
    label: 'packages.command.sent',
    group: 'file',
    keys: [],
    when: () => may('exchange.send'),
    run: open({ kind: 'sentPackages' }),
  },
  {
    id: 'openFile',
    label: 'app.command.openFile',
    group: 'file',
    keys: ['Mod+O'],
    run: () => enter(api.workspace.openFile.mutate()),
  },
  {
    id: 'closeWorkspace',
    label: 'app.command.closeWorkspace',
    group: 'file',
    keys: [],
    when: isOpen,
    run: () => enter(api.workspace.close.mutate()),
  },
];

const general: readonly Command[] = [
  { id: 'undo', label: 'app.command.undo', group: 'app', keys: ['Mod+Z'], when: hasHistory, run: undo },
  {
    id: 'redo',
    label: 'app.command.redo',
    group: 'app',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: hasHistory,
    run: redo,
  },
  {
    id: 'palette',
    label: 'app.command.palette',
    group: 'app',
    keys: ['Mod+K', '/'],
    when: isOpen,
    hidden: true,
    run: open({ kind: 'palette' }),
  },
  {
    id: 'shortcuts',
    label: 'app.command.shortcuts',
    group: 'app',
    keys: ['?'],
    run: open({ kind: 'shortcuts' }),
  },
  {
    id: 'singleKeys',
    label: 'app.command.singleKeys',
    group: 'app',
    keys: [],
    when: isOpen,
    run: switchSingleKeys,
  },
];

/** Registers what the frame itself can do; features add theirs when they are on screen. */
export function registerAppCommands(): () => void {
  return registerCommands([...make, ...goTo, ...file, ...general]);
}
