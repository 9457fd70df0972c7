import { useRef, useState } from "react";
import { useT } from "~/i18n/useT";

/** Name of a file as its answer says it. */
function nameOf(response: Response, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return encoded === undefined ? fallback : decodeURIComponent(encoded);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(blob);
  Object.assign(link, { href: address, download: name });
  link.click();
  // the browser takes the file over in a task of its own
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Fetches a file so that its making is seen and can be given up: leaving tells the server, which then stops. */
export function useDownload() {
  const t = useT();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const leaving = useRef<AbortController | null>(null);
  const start = async (address: string, format: string) => {
    const given = new AbortController();
    leaving.current = given;
    setBusy(format);
    setFailure(null);
    try {
      const response = await fetch(address, { signal: given.signal });
      if (response.ok) save(await response.blob(), nameOf(response, "document"));
      else setFailure((await response.text()).trim());
    } catch {
      if (!given.signal.aborted) setFailure(t("documents.noAnswer"));
    } finally {
      setBusy(null);
    }
  };
  return { busy, failure, start, cancel: () => leaving.current?.abort() };
}
