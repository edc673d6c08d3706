import sax from 'sax';

/** An element as an independent parser sees it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  /** Text directly inside. */
  readonly text: string;
}

interface Growing extends ReadElement {
  children: ReadElement[];
  text: string;
}

/** Parses a document strictly; throws where it is not well-formed. */
export function readXml(xml: string): ReadElement {
  const parser = sax.parser(true, { xmlns: false });
  const open: Growing[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: Growing = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.write(xml).close();
  const [root, ...others] = open[0]?.children ?? [];
  if (!root || others.length > 0) throw new Error('There is not one root.');
  return root;
}

/** Texts of the elements on a path of names below an element. */
export function texts(element: ReadElement, ...names: string[]): string[] {
  return elements(element, ...names).map(({ text }) => text);
}

/** The elements on a path of names below an element. */
export function elements(element: ReadElement, ...names: string[]): ReadElement[] {
  const [name, ...rest] = names;
  if (name === undefined) return [element];
  return element.children
    .filter((child) => child.name === name)
    .flatMap((child) => elements(child, ...rest));
}
