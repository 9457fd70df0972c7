import { useEffect, useState } from "react";
import { usePhoneT } from "~/i18n/useT";

const two = (n: number) => String(n).padStart(2, "0");

/** "12:40"; "−01:05" when the time is over. */
export function timeLeft(ms: number): string {
  const seconds = Math.abs(Math.trunc(ms / 1000));
  return `${ms < 0 && seconds > 0 ? "−" : ""}${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** The time left of a phase by the server's clock. Screen readers hear minutes, not seconds. */
export function Timer({ endsAt, offset, className }: { endsAt: number | null; offset: number; className?: string }) {
  const t = usePhoneT();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [offset]);
  if (endsAt === null || now === null) return null;
  const left = endsAt - now;
  const minutes = Math.ceil(left / 60_000);
  return (
    <span className={className} data-over={left < 0 || undefined}>
      <span aria-hidden>{timeLeft(left)}</span>
      <span className="visually-hidden">
        {left < 0 ? t("dialogue.timeOver") : t("dialogue.minutesLeft", { count: minutes })}
      </span>
    </span>
  );
}
