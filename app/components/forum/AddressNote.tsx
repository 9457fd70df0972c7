import { useT } from "~/i18n/useT";

/** Where phones are sent; `reachable` = false when only this computer itself reaches it. */
type JoinAddress = { href: string; reachable: boolean };

/** Says that phones cannot come in by the only address that is known, and what has to be set. */
export function AddressNote({ address, className }: { address: JoinAddress; className?: string }) {
  const t = useT();
  if (address.reachable) return null;
  return (
    <p className={className ?? "banner"} data-tone="warn" data-testid="address-note">
      {t("dialogue.test.addressBad", { url: address.href })}
    </p>
  );
}
