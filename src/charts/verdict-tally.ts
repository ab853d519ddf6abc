import { picture, scene, type PictureNames, type Scene } from './scene.ts';
import { verdictGlyph } from './verdict-glyph.ts';

/** How many claims have a verdict. */
export interface TallyRow {
  verdict: string;
  label: string;
  claims: number;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  /** Where signs begin, and the height of the label above them; 0 where it stands beside them. */
  left: number;
  over: number;
}

/** A sign's size and the distance from one to the next, in pixels. */
const [size, pitch] = [16, 22];
const gap = 14;

/** The tally for wide screens, 720 wide, each verdict's name beside its signs. */
export function verdictTallyWide(rows: readonly TallyRow[], names: PictureNames): Scene {
  return verdictTally(rows, names, { name: 'wide', width: 720, left: 200, over: 0 });
}

/** The tally for narrow screens, 340 wide, each verdict's name above its signs. */
export function verdictTallyNarrow(rows: readonly TallyRow[], names: PictureNames): Scene {
  return verdictTally(rows, names, { name: 'narrow', width: 340, left: 0, over: 24 });
}

/** A sign for each claim, in a row for each verdict; rows fold where they are longer than the picture is wide. */
function verdictTally(rows: readonly TallyRow[], names: PictureNames, layout: Layout): Scene {
  const { left, over, width } = layout;
  const across = Math.floor((width - left) / pitch);
  let top = 0;
  const drawn = rows.flatMap(({ verdict, label, claims }) => {
    const first = top + over;
    top = first + Math.max(1, Math.ceil(claims / across)) * pitch + gap;
    const baseline = over === 0 ? first + 13 : first - 8;
    return [
      scene('text', `label ${verdict}`, { class: 'label', x: 0, y: baseline }, label),
      scene(
        'text',
        `count ${verdict}`,
        { class: 'count', x: over === 0 ? left - 16 : width, y: baseline, 'text-anchor': 'end' },
        String(claims),
      ),
      scene('g', `signs ${verdict}`, { class: verdict }, signs(verdict, claims, across, left, first)),
    ];
  });
  return picture('verdict-tally', layout.name, [width, top - gap + 4], names, drawn);
}

function signs(verdict: string, claims: number, across: number, left: number, top: number): Scene[] {
  return Array.from({ length: claims }, (_, index) => {
    const [x, y] = [left + (index % across) * pitch, top + Math.floor(index / across) * pitch];
    const transform = `translate(${x} ${y}) scale(${size / 10})`;
    return scene('g', `sign ${index}`, { class: 'sign', transform }, verdictGlyph(verdict).body);
  });
}
