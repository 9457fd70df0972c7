/** Options of the Remix Vite plugin; imported by vite.config.ts. */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverBuildFile: "index.js",
  ignoredRouteFiles: ["**/*.css", "**/*.test.{ts,tsx}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // off: its manifest route expands paths from the query string without a bound
    v3_lazyRouteDiscovery: false,
  },
};
