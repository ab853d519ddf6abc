import type { ProseComponent } from '../../report/prose-components.ts';

/** An image set as a figure; other figures have its tag as well, and it is told apart by `src`. */
export const imageFigure: ProseComponent = {
  name: 'Figure',
  meaning:
    'An image of content/images/. With a caption it is numbered among the report’s figures, and <Ref> leads to it.',
  attributes: [
    { name: 'src', meaning: 'The file’s name in content/images/, such as harbour.jpg.', isRequired: true },
    { name: 'alt', meaning: 'What the image shows, for those who cannot see it.', isRequired: true },
    {
      name: 'caption',
      meaning: 'What it shows and why it matters; tokens and Markdown work in it.',
      isRequired: false,
    },
    { name: 'credit', meaning: 'Whose image it is; tokens and Markdown work in it.', isRequired: false },
  ],
  children: 'none',
  example: '<Figure src="harbour.jpg" alt="Two cranes over a quay" caption="The harbour at noon." credit="J. Doe" />',
};

/** An image with a caption, as a chapter sets it. */
export interface ImageContent {
  src: string;
  alt: string;
  caption: string;
  credit?: string;
}
