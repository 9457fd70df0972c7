import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixOptions from "./remix.config.js";
import { pageChunks } from "./scripts/setup/pageChunks.mjs";

const root = import.meta.dirname;

/**
 * Fails the build when anything under app/ pulls server code, templates or prisma into a bundle.
 * Without it Vite bundles such an import silently; what app/ may do arrives in Remix's load context.
 */
function refuseServerCode(): Plugin {
  const forbidden = ["server", "templates", "prisma", "scripts"].map((folder) => path.join(root, folder) + path.sep);
  return {
    name: "refuse-server-code",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!importer?.startsWith(path.join(root, "app") + path.sep)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (resolved && forbidden.some((folder) => resolved.id.startsWith(folder)))
        throw new Error(`${path.relative(root, importer)} imports server code: ${source}`);
      return resolved;
    },
  };
}

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [refuseServerCode(), remix(remixOptions)],
  resolve: { alias: { "~": path.join(root, "app") } },
  // the manifest tells the server in which files the texts of each language lie
  build: {
    ...{ target: "es2022", sourcemap: false, chunkSizeWarningLimit: 900, manifest: true },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: pageChunks() } },
  },
  server: { fs: { strict: true } },
}));
