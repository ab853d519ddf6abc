/** A widget as the bench finds and uses it. */
export interface Widget {
  /** The name of the kind of chapter that holds it. */
  kind: string;
  tag: string;
  /** The selector of its first control. */
  control: string;
  /** The selector of what answers that control. */
  answer: string;
}

export const bridge: Widget = {
  kind: 'bridge',
  tag: 'revenue-bridge',
  control: 'revenue-bridge form.controls input[type=range]',
  answer: 'revenue-bridge .answers',
};

export const widgets: readonly Widget[] = [
  bridge,
  {
    kind: 'matrix',
    tag: 'trend-matrix',
    control: 'trend-matrix [data-weight]',
    answer: 'trend-matrix .weights output',
  },
  {
    kind: 'checklist',
    tag: 'risk-checklist',
    control: 'risk-checklist .tick',
    answer: 'risk-checklist .view-sentence',
  },
];
