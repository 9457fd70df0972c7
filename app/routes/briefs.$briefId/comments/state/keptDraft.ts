/** Text of a comment that was typed and not sent, kept for this tab: a reload or a crash of the page does not lose it. */
export type KeptDraft = { read(): string; write(text: string): void };

/** The kept text under a key that names person, brief and thread. A browser without a store simply keeps nothing. */
export function keptDraft(key: string): KeptDraft {
  const name = `comment-draft:${key}`;
  return {
    read: () => {
      try {
        return sessionStorage.getItem(name) ?? "";
      } catch {
        return "";
      }
    },
    write: (text) => {
      try {
        if (text === "") sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, text);
      } catch {
        // full or not allowed: the text stays in its field
      }
    },
  };
}
