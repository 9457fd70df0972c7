import { expect as plain } from "@playwright/test";

/** So long a press waits for what it presses, milliseconds: a fault is named before the test ends. */
export const PATIENCE_MS = 60_000;

/** Twenty browsers on two cores: what others see at once takes its time here. */
export const expect = plain.configure({ timeout: PATIENCE_MS });
