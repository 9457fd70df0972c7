import { useCallback, useEffect, useRef, useState } from "react";
import { dropAside, listAside, type StoredAsideWork } from "~/collab/room/asideWork";
import { parkWork, type ParkOutcome } from "./parkWork";

/** Work of this brief that lies aside in this browser, and ways out of it. */
export type Aside = {
  work: readonly StoredAsideWork[];
  /** What became of the last draft that was handed to the server; null = none yet. */
  outcome: ParkOutcome | null;
  busy: boolean;
  drop(key: number): void;
  /** Hands everything to the server again. */
  park(): void;
};

/**
 * Work that this browser put aside for a brief. It is handed to the server by itself, as a draft of its author, and
 * leaves this browser once the server has it; when that fails it stays here.
 */
export function useAside(given: { userId: string; briefId: string; room: string; putAside: boolean }): Aside {
  const { userId, briefId, room, putAside } = given;
  const [work, setWork] = useState<readonly StoredAsideWork[]>([]);
  const [outcome, setOutcome] = useState<ParkOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const read = useCallback(async () => {
    const found = (await listAside(userId).catch(() => [])).filter((one) => one.room === room);
    setWork(found);
    return found;
  }, [userId, room]);
  const park = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    for (const { key, reason: code, why = "", epoch, update } of await read()) {
      const became = await parkWork({ briefId, userId, code, why, epoch, update });
      if (became !== "failed") await dropAside(key);
      setOutcome(became);
    }
    await read();
    setBusy(false);
    running.current = false;
  }, [briefId, userId, read]);
  useEffect(() => {
    void park();
    const again = () => void park();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [park, putAside]);
  const drop = (key: number) => void dropAside(key).then(read);
  return { work, outcome, busy, drop, park: () => void park() };
}
