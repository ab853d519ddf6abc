/** A drag closes the sheet from a third of its height on, or where it is as fast as this, in pixels a millisecond. */
const fast = 0.6;

/** Lets a sheet at the foot of the window be dragged down and out by its handle. */
export function dragDown(sheet: HTMLElement, handle: HTMLElement, close: () => void): void {
  let start: { id: number; y: number; at: number } | null = null;
  const show = (by: number): void => sheet.style.setProperty('--panel-drag', `${Math.max(0, by)}px`);
  handle.addEventListener('pointerdown', ({ pointerId, clientY, timeStamp, button, target }) => {
    if (button !== 0 || (target as Element).closest('button')) return;
    start = { id: pointerId, y: clientY, at: timeStamp };
    handle.setPointerCapture(pointerId);
  });
  handle.addEventListener('pointermove', ({ pointerId, clientY }) => {
    if (pointerId === start?.id) show(clientY - start.y);
  });
  const end = ({ pointerId, clientY, timeStamp, type }: PointerEvent): void => {
    if (pointerId !== start?.id) return;
    const [by, time] = [clientY - start.y, timeStamp - start.at];
    start = null;
    show(0);
    const isOut = by > sheet.offsetHeight / 3 || (by > 24 && by > fast * time);
    if (type === 'pointerup' && isOut) close();
  };
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}
