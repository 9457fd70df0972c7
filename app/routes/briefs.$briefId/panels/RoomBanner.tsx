import { CLOSE } from "~/collab/closeCodes";
import type { RoomSession } from "~/collab/room/roomSession";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { LongUnsaved } from "./LongUnsaved";
import { ReaderBanner } from "./ReaderBanner";
import { SignInBanner } from "./SignInBanner";

/** What stands between the person and the shared document, with what to do; one banner at a time, the gravest first. */
export function RoomBanner({ session, snapshot }: { session: RoomSession | null; snapshot: RoomSnapshot }) {
  const t = useT();
  const { view } = useBrief();
  const { code } = snapshot.save;
  if (snapshot.signInAgain || snapshot.otherPerson)
    return <SignInBanner session={session} otherPerson={snapshot.otherPerson} />;
  if (code === CLOSE.notFound) return <ReloadBanner text={t("brief.banner.gone")} />;
  if (code === CLOSE.clientTooOld) return <ReloadBanner text={t("brief.banner.old")} />;
  if (code === CLOSE.documentFull) return <ReloadBanner text={t("brief.banner.full")} />;
  if (snapshot.readOnly && view.rights.write && !view.frozen && snapshot.ready && session)
    return <ReloadBanner text={t("brief.banner.frozenNow")} />;
  if (view.frozen || !view.rights.write) return <ReaderBanner />;
  return <LongUnsaved snapshot={snapshot} />;
}

function ReloadBanner({ text }: { text: string }) {
  const t = useT();
  return (
    <div className="banner" data-tone="warn" role="alert">
      <div>
        <p>{text}</p>
        <button type="button" className="button" data-size="small" onClick={() => location.reload()}>
          {t("brief.banner.reload")}
        </button>
      </div>
    </div>
  );
}
