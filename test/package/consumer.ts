/** A project that has installed the package as `npm pack` would send it, with nothing beside it but what it says it needs. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = fileURLToPath(new URL('consumer', import.meta.url));
const { name, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  name: string;
  dependencies: Record<string, string>;
};

let shipped: Promise<string[]> | undefined;

async function listShipped(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    maxBuffer: 2 ** 25,
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

/** The paths of the files that are shipped; npm is asked once. */
export const shippedFiles = (): Promise<string[]> => (shipped ??= listShipped());

export interface Consumer {
  /** Adds a file to the project. @returns its path */
  write(path: string, text: string): string;
  /** What the compiler says of a program with these files, as `file(line): TS0000 message`. */
  compile(files: readonly string[], options?: ts.CompilerOptions): string[];
  remove(): void;
}

/** @param others packages that the project has installed as well */
export function createConsumer(shipped: readonly string[], others: readonly string[] = []): Consumer {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'if-consumer-')));
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(from, join(folder, to));
  };
  const write = (path: string, text: string): string => {
    writeFileSync(join(folder, path), text);
    return path;
  };
  // The compiler reads no more of it.
  for (const path of shipped) if (/\.(?:d\.ts|json)$/.test(path)) copy(root + path, join('node_modules', name, path));
  for (const each of [...Object.keys(dependencies), ...others]) {
    const link = join(folder, 'node_modules', each);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(root, 'node_modules', each)), link, 'junction');
  }
  for (const file of readdirSync(SOURCES)) copy(join(SOURCES, file), file);
  write('package.json', JSON.stringify({ private: true, type: 'module' }));

  const compilers = new Map<ts.ModuleResolutionKind, ReturnType<typeof createCompiler>>();
  return {
    write,
    compile(files, options = {}) {
      const resolution = options.moduleResolution ?? ts.ModuleResolutionKind.NodeNext;
      const compiler = compilers.get(resolution) ?? createCompiler(folder);
      compilers.set(resolution, compiler);
      return compiler(files, options);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A compiler that reads each file once, for all programs. */
function createCompiler(folder: string): (files: readonly string[], options: ts.CompilerOptions) => string[] {
  const read = new Map<string, ts.SourceFile | undefined>();
  return (files, options) => {
    const all: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
      ...options,
    };
    const host = ts.createCompilerHost(all);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getCurrentDirectory = () => folder;
    host.getSourceFile = (path, ...rest) => {
      if (!read.has(path)) read.set(path, getSourceFile(path, ...rest));
      return read.get(path);
    };
    const program = ts.createProgram(
      files.map((file) => join(folder, file)),
      all,
      host,
    );
    return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, code, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      const path = file?.fileName.replace(`${folder}/`, '') ?? '';
      return `${path}(${line}): TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  };
}
