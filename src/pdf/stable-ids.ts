import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const nodeId = /^node\d{8}$/;

/**
 * Numbers the elements of a tagged file anew, in their order. The browser names them by numbers that it counts up over
 * everything it does, so that they differ from one printing to the next.
 */
export function numberAnew(document: PDFDocument): void {
  const places = document.context.enumerateIndirectObjects().flatMap(([, object]) => placesIn(object));
  const names = [...new Set(places.map(({ name }) => name))].sort();
  const numbers = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  for (const { name, put } of places) put(PDFString.of(numbers.get(name) ?? name));
}

/** A place in a file that names an element, and how another name is put there. */
interface Place {
  name: string;
  put: (name: PDFString) => void;
}

function placesIn(object: PDFObject): Place[] {
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => placesAt(value, (name) => object.set(key, name)));
  if (object instanceof PDFArray)
    return object.asArray().flatMap((value, index) => placesAt(value, (name) => object.set(index, name)));
  return [];
}

function placesAt(value: PDFObject, put: Place['put']): Place[] {
  if (!(value instanceof PDFString)) return placesIn(value);
  const name = value.asString();
  return nodeId.test(name) ? [{ name, put }] : [];
}
