import { useEffect, useMemo, useState } from "react";
import type * as Y from "yjs";
import { writtenRuns, type WrittenRun } from "~/collab/brief/writers";
import type { AgencyRun } from "~/components/agency/AgencyWords";
import { useAuthors, type AuthorsView } from "./AuthorsContext";

/** Which agency wrote each run of a text, followed live; null while the page does not show it. */
export function useAgencyRuns(text: Y.Text | null): AgencyRun[] | null {
  const { on, data, missing } = useAuthors();
  const [runs, setRuns] = useState<readonly WrittenRun[]>([]);
  useEffect(() => {
    if (!on || !text) return;
    const read = () => setRuns(writtenRuns(text, data?.inherited));
    read();
    text.observe(read);
    return () => text.unobserve(read);
  }, [on, text, data]);
  const unknown = data !== null && runs.some(({ clientId }) => data.clients[clientId] === undefined);
  useEffect(() => {
    if (on && unknown) missing();
  }, [on, unknown, runs, missing]);
  return useMemo(() => (on && data && text ? agencyRuns(runs, data) : null), [on, data, text, runs]);
}

function agencyRuns(runs: readonly WrittenRun[], { clients, people }: AuthorsView): AgencyRun[] {
  const joined: AgencyRun[] = [];
  for (const { clientId, from, to } of runs) {
    const person = clients[clientId];
    const place = person === null || person === undefined ? null : (people[person]?.agency ?? null);
    const last = joined.at(-1);
    if (last && last.place === place) last.to = to;
    else joined.push({ place, from, to });
  }
  return joined;
}
