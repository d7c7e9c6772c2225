import '#renderer/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/App.tsx';
import { registerAppCommands } from '#renderer/app/app-commands.ts';
import { bridge } from '#renderer/app/bridge.ts';
import { listenForEvents } from '#renderer/app/events.ts';
import { listenForShortcuts } from '#renderer/app/shortcuts.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { listenForActivity } from '#renderer/features/lock/activity.ts';
import { registerLockCommands } from '#renderer/features/lock/lock-commands.ts';
import { listenForReturn } from '#renderer/features/lock/place.ts';
import { setLocale } from '#shared/messages/index.ts';

setLocale(bridge().locale);
document.documentElement.lang = bridge().locale;
registerAppCommands();
registerLockCommands();
// Before whatever lets go of a workspace: it remembers where somebody was.
listenForReturn();
listenForEvents();
listenForActivity(window);
listenForShortcuts(window);
useWorkspace.getState().load().catch(toastError);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
