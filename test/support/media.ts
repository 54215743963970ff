import { executeServerCommand } from '@web/test-runner-commands';

/** Emulates media features that web-test-runner's own command leaves out, such as `forced-colors`. Call with no argument to reset. */
export const emulateFeatures = (features: Record<string, string> = {}, media = ''): Promise<unknown> =>
  executeServerCommand('x-media', { features, media });
