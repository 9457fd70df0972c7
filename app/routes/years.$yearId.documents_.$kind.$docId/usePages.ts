import { useEffect, useState } from "react";

/** Pages that the server printed: their number and the key of their pictures; or what went wrong, in one sentence. */
export type Pages =
  { state: "making" } | { state: "there"; key: string; pages: number } | { state: "failed"; words: string };

const isPages = (value: unknown): value is { key: string; pages: number } =>
  typeof value === "object" && value !== null && "key" in value && "pages" in value;

/** Asks the server to print a document for the eye; leaving the page gives it up. */
export function usePages(address: string, noAnswer: string): Pages {
  const [pages, setPages] = useState<Pages>({ state: "making" });
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<Pages> => {
      const response = await fetch(address, { signal: leaving.signal });
      if (!response.ok) return { state: "failed", words: (await response.text()).trim() };
      const body: unknown = await response.json();
      return isPages(body)
        ? { state: "there", key: body.key, pages: body.pages }
        : { state: "failed", words: noAnswer };
    };
    ask().then(setPages, () => {
      if (!leaving.signal.aborted) setPages({ state: "failed", words: noAnswer });
    });
    return () => leaving.abort();
  }, [address, noAnswer]);
  return pages;
}
