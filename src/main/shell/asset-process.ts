import { utilityProcess } from 'electron';
import { type Workshop, type WorkshopProcess, workshopOver } from '#core/assets/workshop.ts';
import { log } from './log.ts';

/** The workshop whose process Electron starts: a picture that breaks its reader breaks that process, and nothing else. */
export function electronWorkshop(workerFile: string): Workshop {
  return workshopOver(() => started(workerFile));
}

function started(workerFile: string): WorkshopProcess {
  const child = utilityProcess.fork(workerFile, [], {
    serviceName: 'Masthead files',
    stdio: 'inherit',
    // Electron's build for Linux brings libraries that a picture library might mistake for its own. That it does not
    // is tried in the packaged app (tests/e2e), and the process is one that may die.
    execArgv: ['--disable-warning=SharpElectronLinux'],
  });
  child.on('spawn', () => beModest(child.pid));
  return {
    post: (message) => child.postMessage(message),
    kill: () => void child.kill(),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
  };
}

/** The window comes first. */
function beModest(pid: number | undefined): void {
  if (pid === undefined) return;
  void import('node:os').then(({ constants, setPriority }) => {
    try {
      setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch (error) {
      log('The priority of the file process could not be lowered.', error);
    }
  });
}
