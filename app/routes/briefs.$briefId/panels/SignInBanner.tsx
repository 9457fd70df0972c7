import { useState } from "react";
import type { RoomSession } from "~/collab/room/roomSession";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { BackupButton } from "./BackupButton";

type Outcome = "stillOut" | "otherPerson" | null;

/** Asks the server who is signed in now; null when nobody is, undefined when it cannot be reached. */
async function signedIn(briefId: string): Promise<string | null | undefined> {
  try {
    const answer = await fetch(`/briefs/${briefId}/identity`, { headers: { Accept: "application/json" } });
    const body: unknown = await answer.json();
    const userId = typeof body === "object" && body !== null && "userId" in body ? body.userId : null;
    return typeof userId === "string" ? userId : null;
  } catch {
    return undefined;
  }
}

/**
 * The session ended while typing: the text stays, signing in happens in another tab. The room is joined again only as
 * the same person.
 */
export function SignInBanner({ session, otherPerson }: { session: RoomSession | null; otherPerson: boolean }) {
  const t = useT();
  const { view } = useBrief();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const target = encodeURIComponent(`/briefs/${view.briefId}`);
  const retry = async () => {
    const userId = await signedIn(view.briefId);
    if (userId === view.person.userId) session?.retry();
    else setOutcome(userId ? "otherPerson" : "stillOut");
  };
  return (
    <div className="banner" data-tone="warn" role="alert">
      <div>
        <p>{otherPerson ? t("room.otherPerson", { name: view.person.nameTh }) : t("brief.banner.signIn")}</p>
        {outcome && <p className="problem">{t(`brief.banner.${outcome}`, { name: view.person.nameTh })}</p>}
        <div className="row">
          <a
            className="button"
            data-size="small"
            href={`/login?redirectTo=${target}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t("brief.banner.signInLink")}
          </a>
          <button type="button" className="button" data-kind="secondary" data-size="small" onClick={() => void retry()}>
            {t("brief.banner.retry")}
          </button>
          <BackupButton />
        </div>
      </div>
    </div>
  );
}
