/**
 * Makes the inked page one stop for the Tab key, from which arrow keys lead from claim to claim, and says in words under it
 * which claim is pointed at or focused. Without script each claim is a stop of its own.
 */
function enliven(picture: SVGSVGElement, said: HTMLElement): void {
  const claims = [...picture.querySelectorAll<SVGAElement>('a')];
  const invitation = said.textContent;
  let current = 0;
  claims.forEach((claim, index) => claim.setAttribute('tabindex', index === current ? '0' : '-1'));

  const say = (event: Event): void => {
    const claim = (event.target as Element).closest('a');
    said.textContent = claim?.querySelector('title')?.textContent ?? invitation;
  };
  picture.addEventListener('pointerover', say);
  picture.addEventListener('pointerleave', () => (said.textContent = invitation));
  picture.addEventListener('focusout', () => (said.textContent = invitation));
  picture.addEventListener('focusin', (event) => {
    const index = claims.findIndex((claim) => claim === event.target);
    claims[current]?.setAttribute('tabindex', '-1');
    claims[index]?.setAttribute('tabindex', '0');
    current = index;
    say(event);
  });
  picture.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    const next = claims[current + (step ?? 0)];
    if (step === undefined || !next) return;
    event.preventDefault();
    next.focus();
  });
}

const said = document.querySelector<HTMLElement>('.ink-said');
if (said) document.querySelectorAll<SVGSVGElement>('.inked-page').forEach((picture) => enliven(picture, said));
