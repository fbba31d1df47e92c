const gapPx = 4;
const edgePx = 8;

/** Puts a shown popover under its opener, or above it when there is no room, and inside the window. */
export function placeBelow(popover: HTMLElement, opener: HTMLElement): void {
  const from = opener.getBoundingClientRect();
  const size = popover.getBoundingClientRect();
  const fitsBelow = from.bottom + gapPx + size.height <= innerHeight - edgePx;
  const top = fitsBelow ? from.bottom + gapPx : Math.max(edgePx, from.top - gapPx - size.height);
  const alignEnd = from.left + size.width > innerWidth - edgePx;
  const left = alignEnd ? Math.max(edgePx, from.right - size.width) : from.left;
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
