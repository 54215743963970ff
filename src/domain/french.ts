/** *De* before a name, elided before a vowel: `d’UPS`, `de Purolator`. */
export const deName = (name: string): string => `${/^[AEIOUÉÈ]/i.test(name) ? 'd’' : 'de '}${name}`;
