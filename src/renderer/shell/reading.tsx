/** Text that is read, not edited, and scrolls; reachable by key (WCAG 2.1.1). */
export function Reading({ label, className, text }: { label: string; className: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key.
    <section className={`reading-text ${className}`} tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  )
}
