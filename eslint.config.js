import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { satangOperators } from "./scripts/lint/satangOperators.mjs";

/** Remix and tools ask for default exports here. */
const DEFAULT_EXPORTS = [
  "app/routes/**/route.{ts,tsx}",
  "app/root.tsx",
  "app/entry.*.tsx",
  "*.config.{ts,js}",
  "remix.config.*",
];

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Only server/env.ts, scripts and configs read process.env.",
};
const time = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Ask the clock (server/clock.ts) for the time.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Ask the clock (server/clock.ts) for the time.",
  },
];
const defaultExport = { selector: "ExportDefaultDeclaration", message: "Export by name." };
const barrel = { selector: "ExportAllDeclaration", message: "No barrel files: import from where it is." };
const restrict = (...rules) => ({ "no-restricted-syntax": ["error", ...rules] });

export default tseslint.config(
  {
    ignores: [
      "build/**",
      "data/**",
      "prisma/generated/**",
      "node_modules/**",
      "**/node_modules/**",
      "test-results/**",
      "playwright-report/**",
      ".cache/**",
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { money: { rules: { "satang-operators": satangOperators } } },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // aim at 40; markup counts as lines too
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
      "no-console": "error",
      ...restrict(environment, defaultExport, barrel),
    },
  },
  {
    files: ["{app,server,templates}/**/*.{ts,tsx}"],
    ignores: ["app/domain/money/**", "**/*.test.{ts,tsx}"],
    rules: { "money/satang-operators": "error" },
  },
  {
    files: ["app/**/*.tsx", "app/**/use*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["{app/domain,app/format,templates,server,prisma}/**/*.ts"],
    ignores: ["server/clock.ts", "server/env.ts", "**/*.test.ts"],
    rules: restrict(environment, defaultExport, barrel, ...time),
  },
  { files: ["server/env.ts"], rules: restrict(defaultExport, barrel) },
  { files: DEFAULT_EXPORTS, rules: restrict(environment, barrel) },
  { files: ["*.config.{ts,js}"], rules: restrict(barrel) },
  {
    // one function a suite: its length says nothing
    files: ["**/*.test.{ts,tsx}", "tests/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  // they start servers, hand their environment on and take seeds from it
  { files: ["tests/**/*.ts"], rules: restrict(defaultExport, barrel) },
  { files: ["tests/{bench,e2e,faults}/**"], rules: { "no-console": "off" } },
  { files: ["tests/support/databaseServer.ts"], rules: restrict(barrel) },
  { files: ["tests/support/strictConsole.ts"], rules: { "no-console": "off" } },
);
