import { useEffect, useRef } from "react";

/** Hands every paste on the page to `send`; the browser's own paste is stopped only when it was taken. */
export function usePasteAnywhere(send: (data: DataTransfer) => boolean): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData && latest.current(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
