import { contentHash } from "../../../export/contentHash";

/** SHA-256 (hex) of the words of a clause: what an agreement binds. */
export function clauseHash(text: string): string {
  return contentHash(text);
}
