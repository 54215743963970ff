/** Takes comments and needless white space out of `css` templates, which JavaScript's minifier leaves as they are. */
const minify = (css) =>
  css
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

/** For Vite: only the modules that hold nothing but styles, so that no text of a template is touched. */
export const minifyCss = {
  name: 'minify-css',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/elements\/.*\.styles\.ts$/.test(id)) return undefined;
    return { code: code.replace(/css`([^`]*)`/g, (_, css) => `css\`${minify(css)}\``), map: null };
  },
};
