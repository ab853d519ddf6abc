import type { PictureNames } from '../charts/scene.ts';

/** The ids of the texts that name and describe a picture on the page, by which its next scene is to name them, too. */
export function pictureNames(picture: Element): PictureNames {
  return {
    title: picture.getAttribute('aria-labelledby') ?? '',
    description: picture.getAttribute('aria-describedby') ?? '',
  };
}
