import { createRoot } from 'react-dom/client';
import type { Editor } from '../backend/protocol.ts';
import { Bar } from './Bar.tsx';

/** Puts the line below Decap, which owns the rest of the page. @param url address of our own service, if there is one */
export function mountBar(url: string | undefined, site: string, editor: Editor | undefined): void {
  const place = document.createElement('footer');
  place.className = 'office-bar';
  document.body.append(place);
  document.body.classList.add('has-office-bar');
  createRoot(place).render(<Bar url={url} site={site} editor={editor} />);
}
