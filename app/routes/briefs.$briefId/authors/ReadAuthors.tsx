import type { ReactNode } from "react";
import type * as Y from "yjs";
import { AgencyWords } from "~/components/agency/AgencyWords";
import { AuthorShares } from "./AuthorShares";
import { useAgencyRuns } from "./useAgencyRuns";

/** A text as it is read, by who wrote it when the page shows that; else `children`. */
export function ReadAuthors({ text, value, children }: { text: Y.Text; value: string; children: ReactNode }) {
  const runs = useAgencyRuns(text);
  if (!runs || runs.length === 0) return children;
  return (
    <>
      <AgencyWords value={value} runs={runs} />
      <AuthorShares runs={runs} />
    </>
  );
}
