import { systemCodeOf } from './system-error.ts';

/** Whether a process of this number runs on this machine, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 is not delivered: the system only says whether it could be.
    return process.kill(pid, 0);
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}
