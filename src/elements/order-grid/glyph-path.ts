import { GLYPHS, type GlyphName } from '../shared/glyphs.js';

const paths = new Map<GlyphName, string>();

/**
 * The strokes of a glyph as one path, which keeps a row at a handful of elements. A stroke that begins with a relative move, which is absolute only in a path of its
 * own, gets an absolute one.
 */
export function glyphPath(name: GlyphName): string {
  const known = paths.get(name);
  if (known !== undefined) return known;
  const path = GLYPHS[name].map((stroke) => stroke.replace(/^m([\d.]+) ([\d.]+) /, 'M$1 $2l')).join('');
  paths.set(name, path);
  return path;
}
