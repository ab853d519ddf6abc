// Gives each example the height of what it shows.
for (const frame of document.querySelectorAll<HTMLIFrameElement>('.guide-example iframe')) {
  frame.addEventListener('load', () => {
    const main = frame.contentDocument?.querySelector('main');
    if (main) new ResizeObserver(() => fit(frame, main)).observe(main);
  });
}

function fit(frame: HTMLIFrameElement, { scrollHeight }: Element): void {
  frame.height = String(Math.min(Math.max(scrollHeight + 16, 64), 1200));
}
