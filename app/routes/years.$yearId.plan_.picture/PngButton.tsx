import { useState } from "react";
import { useT } from "~/i18n/useT";
import { savePng } from "./savePng";

type State = "idle" | "busy" | "failed";

/** Saves the picture as PNG; the browser draws it, nothing is sent anywhere. */
export function PngButton({ address, name }: { address: string; name: string }) {
  const t = useT();
  const [state, setState] = useState<State>("idle");
  const save = () => {
    setState("busy");
    savePng(address, name).then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return (
    <>
      <button type="button" className="button" data-kind="secondary" onClick={save} disabled={state === "busy"}>
        {t(state === "busy" ? "planPicture.pngWait" : "planPicture.png")}
      </button>
      <span role="status">{state === "failed" && t("planPicture.pngFailed")}</span>
    </>
  );
}
