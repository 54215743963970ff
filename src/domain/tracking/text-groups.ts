/** A run of ASCII letters and digits in a text. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  /** Whether it holds no small letter: only such groups can be parts of a printed number. */
  readonly capital: boolean;
}

const MAX_GROUP = 64;

/** The value of an ASCII letter (10 to 35) or digit, of any case; above 35 for anything else. */
function characterValue(code: number): number {
  const letter = code | 32;
  return code >= 48 && code <= 57 ? code - 48 : code < 128 && letter >= 97 && letter <= 122 ? letter - 87 : 99;
}

/** Whether a character is a letter beyond ASCII: what follows or precedes it is part of a word. */
const isLetterBeyond = (text: string, index: number): boolean => {
  const character = text[index];
  return character !== undefined && character > '\u00bf' && character.toLowerCase() !== character.toUpperCase();
};

/** All runs of ASCII letters and digits that stand as words of their own. */
export function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < text.length; index++) {
    if (characterValue(text.charCodeAt(index)) > 35) continue;
    const start = index;
    let digits = 0;
    let capital = true;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const value = characterValue(code);
      if (value > 35) break;
      if (value < 10) digits++;
      else if (code > 90) capital = false;
    }
    if (index - start <= MAX_GROUP && !isLetterBeyond(text, index) && !isLetterBeyond(text, start - 1))
      groups.push({ start, end: index, digits, capital });
  }
  return groups;
}

/** The single character between two groups when it can separate the parts of one printed number. */
export function separatorBetween(text: string, left: Group, right: Group): string | undefined {
  if (right.start - left.end !== 1) return undefined;
  const character = text[left.end]!;
  return ' -\u00a0\u202f\u2009\u2011'.includes(character) ? character : undefined;
}
