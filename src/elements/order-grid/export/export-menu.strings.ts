import type { Locale } from '../../../domain/locale.js';

/** What of exporting and printing is said before their own code is loaded. */
export interface ExportMenuStrings {
  readonly export: string;
  readonly print: string;
  readonly notLoaded: string;
}

export const strings = {
  en: { export: 'Export…', print: 'Print…', notLoaded: 'This could not be loaded. Check your network, then try again.' },
  'fr-CA': { export: 'Exporter…', print: 'Imprimer…', notLoaded: 'Le chargement a échoué. Vérifiez votre réseau, puis réessayez.' },
} satisfies Record<Locale, ExportMenuStrings>;
