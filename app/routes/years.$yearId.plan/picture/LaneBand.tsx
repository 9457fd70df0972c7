import styles from "../picture.module.css";

/** Background of one lane. */
export function LaneBand() {
  return <div className={styles.band} />;
}
