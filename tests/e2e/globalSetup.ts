/** What Playwright runs before all browser tests; it asks for a default export. */
export { prepareSample as default } from "./support/preparedSample";
