import { useLocation } from "@remix-run/react";
import { Menu, X } from "lucide-react";
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { useT } from "~/i18n/useT";
import styles from "./Shell.module.css";

/**
 * The rest of the header: in line on wide screens; on narrow ones behind one button, so that the header stays one line.
 * Without JavaScript it is always there.
 */
export function HeaderMenu({ children }: { children: ReactNode }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { key } = useLocation();
  useEffect(() => setOpen(false), [key]);
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles.menu} onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        className={styles.menuButton}
        aria-expanded={open}
        aria-controls="header-menu"
        onClick={() => setOpen(!open)}
      >
        {open ? <X size={20} aria-hidden /> : <Menu size={20} aria-hidden />}
        <span className="visually-hidden">{t("shell.more")}</span>
      </button>
      <div id="header-menu" className={styles.menuItems} data-open={open} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
