import { en } from "./en";
import { provideWords } from "./messages";
import { th } from "./th";

/** Gives a program that speaks to everybody, the server or a test, all texts of both languages. */
export function provideBothLanguages(): void {
  provideWords({ th, en });
}
