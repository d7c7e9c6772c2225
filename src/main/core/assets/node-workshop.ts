import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Workshop, type WorkshopProcess, workshopOver } from './workshop.ts';

/** Starts the process by Node itself: from source, and in tests, which give it less time. */
export function nodeWorkshop(seconds?: number): Workshop {
  return workshopOver(() => processOf(forked()), seconds);
}

function forked(): ChildProcess {
  const file = fileURLToPath(new URL('./worker/main.ts', import.meta.url));
  const child = fork(file, [], { serialization: 'advanced', execArgv: [] });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return child;
}

function processOf(child: ChildProcess): WorkshopProcess {
  return {
    post: (message) => void child.send(message as object),
    kill: () => void child.kill('SIGKILL'),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
  };
}
