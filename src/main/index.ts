import { app } from 'electron';
import { hardenBeforeReady, mustRefuseStart } from '#shell/hardening.ts';
import { recordMark } from '#shell/marks.ts';
import {
  comeForward,
  giveUp,
  leaveToFirst,
  openProgram,
  quitGracefully,
  refuseStart,
  runSelfCheck,
  skipDefaultMenu,
  startCoreThread,
} from '#shell/program.ts';
import { registerAppScheme } from '#shell/protocol.ts';
import { isSelfCheck } from '#shell/self-check.ts';
import { claimSingleInstance } from '#shell/single-instance.ts';

recordMark('main-start');
if (mustRefuseStart()) refuseStart('An installed Masthead does not start with debugging switches.');
else if (!claimSingleInstance(comeForward)) leaveToFirst();
else start();

function start(): void {
  // Before `ready`.
  hardenBeforeReady();
  registerAppScheme();
  skipDefaultMenu();
  const core = startCoreThread();
  quitGracefully(core);

  // After it. Never awaited: Electron is ready only once this file has been run to its end.
  void app
    .whenReady()
    .then(() => (isSelfCheck() ? runSelfCheck(core) : openProgram(core)))
    .catch(giveUp);
}
