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
 * leaves this browser once the server has it; when that fails it stays here. `asides` counts how often the page put work
 * aside: each time it is handed over anew.
 */
export function useAside(given: { userId: string; briefId: string; room: string; asides: number }): Aside {
  const { userId, briefId, room, asides } = given;
  const [work, setWork] = useState<readonly StoredAsideWork[]>([]);
  const [outcome, setOutcome] = useState<ParkOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const asked = useRef(false);
  const read = useCallback(async () => {
    const found = (await listAside(userId).catch(() => [])).filter((one) => one.room === room);
    setWork(found);
    return found;
  }, [userId, room]);
  const parkAll = useCallback(async () => {
    for (const { key, reason: code, why = "", epoch, update } of await read()) {
      const became = await parkWork({ briefId, userId, code, why, epoch, update });
      if (became !== "failed") await dropAside(key);
      setOutcome(became);
    }
    await read();
  }, [briefId, userId, read]);
  const park = useCallback(async () => {
    // what is put aside while an earlier round runs may not be in it: one more round follows
    asked.current = true;
    if (running.current) return;
    running.current = true;
    setBusy(true);
    while (asked.current) {
      asked.current = false;
      await parkAll();
    }
    setBusy(false);
    running.current = false;
  }, [parkAll]);
  useEffect(() => {
    void park();
    const again = () => void park();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [park, asides]);
  const drop = (key: number) => void dropAside(key).then(read);
  return { work, outcome, busy, drop, park: () => void park() };
}
