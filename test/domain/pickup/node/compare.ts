/** Run in a process of its own for each host zone; prints what the comparison found. */
import { compareWithTemporal } from '../oracle.js';

const offset = new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset();
process.stdout.write(JSON.stringify({ offset, ...compareWithTemporal(2000, 2050) }));
