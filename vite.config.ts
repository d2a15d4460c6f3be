/** How the web pages are built: `npm run build:web`, into dist/web, packed for the wire beforehand. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const out = fileURLToPath(new URL('dist/web', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [react(), tailwind(), preloaded(), packed()],
  // React has had the hook itself since version 18.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: 'react' }] },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // A first load is four files, not forty: each costs a round trip where lines are slow.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: neededBy('/web/main.ts', 'first'), debugName: 'first', priority: 3 },
            { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\//, priority: 2.5 },
            { name: neededBy('/web/app.tsx', 'app'), debugName: 'app', priority: 2 },
            {
              name: 'shared',
              test: /\/web\/(?:parts|text)\/(?!text-page|markdown)/,
              minShareCount: 5,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});

interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** A chunk of everything that a module needs at once. */
function neededBy(module: string, name: string) {
  return (id: string, modules: Modules): string | null => {
    const seen = new Set([id]);
    for (const one of seen) {
      if (one.endsWith(module)) return name;
      for (const importer of modules.getModuleInfo(one)?.importers ?? []) seen.add(importer);
    }
    return null;
  };
}

const preloads = ['react', 'app', 'shared', 'rolldown-runtime'];

/** What the pages begin with is named in the HTML, so that no file waits until another asks for it. */
function preloaded(): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && preloads.includes(file.name))
          .map(({ fileName }) => ({
            tag: 'link',
            // Not before what the first paint takes.
            attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}

/** Every file also as brotli and gzip, where that is smaller: the server never packs them again. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|txt)$/.test(name)) continue;
        const bytes = readFileSync(join(out, name));
        const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        const gz = gzipSync(bytes, { level: 9 });
        if (br.length < bytes.length) writeFileSync(join(out, `${name}.br`), br);
        if (gz.length < bytes.length) writeFileSync(join(out, `${name}.gz`), gz);
      }
    },
  };
}
