// A thread knows TypeScript only if it is told so.
import { register } from 'tsx/esm/api';

register();
await import('./build-thread.ts');
