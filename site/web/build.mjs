// Bundles what the catalog runs in the browser: node build.mjs OUT
// The same sources give the same bytes; names carry a hash of what is inside, and manifest.json says which is which.
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const assets = join(out, 'assets');

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  outdir: assets,
  metafile: true,
  logLevel: 'warning',
};

await rm(out, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const worker = await build({ ...common, format: 'iife', entryPoints: { 'search-worker': 'src/search/worker.ts' } });
const theme = await build({ ...common, format: 'iife', entryPoints: { theme: 'src/theme.ts' } });
const script = await build({
  ...common,
  format: 'esm',
  splitting: true,
  entryPoints: { catalog: 'src/catalog.ts' },
  define: { SEARCH_WORKER: JSON.stringify(nameOf(worker)) },
});
const style = await build({ ...common, stdin: { contents: await stylesheet(), loader: 'css', resolveDir: here, sourcefile: 'catalog.css' }, entryNames: 'catalog.[hash]', assetNames: '[name].[hash]', loader: { '.woff2': 'file', '.svg': 'dataurl' } });

await writeFile(join(assets, 'licences.txt'), await licences([worker, script, style]));
await writeFile(join(out, 'manifest.json'), `${JSON.stringify({ theme: nameOf(theme), script: nameOf(script), style: nameOf(style) })}\n`);

/** The file that an entry point became. */
function nameOf(result) {
  const [path] = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint !== undefined);
  return basename(path);
}

/** Every file of styles/, in the order of their names. */
async function stylesheet() {
  const files = (await readdir(join(here, 'styles'), { recursive: false }).catch(() => [])).filter(file => file.endsWith('.css'));
  return files.sort().map(file => `@import "./styles/${file}";`).join('\n');
}

/** The licences of the libraries that went into the bundles; they ask to be passed on. */
async function licences(results) {
  const packages = new Set(results.flatMap(result => Object.keys(result.metafile.inputs))
    .map(input => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
    .filter(name => name !== undefined));
  const texts = [...packages].sort().map(async name => {
    const folder = join(here, 'node_modules', name);
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
    return `${name} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n----\n\n');
}
