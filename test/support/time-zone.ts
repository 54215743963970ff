import { executeServerCommand } from '@web/test-runner-commands';

/** Moves the machine of the page to another time zone; without an argument back to its own. */
export const emulateTimeZone = (zone = ''): Promise<unknown> => executeServerCommand('x-timezone', { zone });
