// A process knows TypeScript only if it is told so, however the one before it was started: by tsx or by the test runner.
import { register } from 'tsx/esm/api';

register();
await import('./build-process.ts');
