// A thread knows TypeScript only if it is told so, however the process was started: by tsx or by the test runner.
import { register } from 'tsx/esm/api';

register();
export const { build } = await import('./build-worker.ts');
