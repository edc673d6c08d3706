import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { contact } from './block.ts';
import { telephoneAddress } from './telephone.ts';

/** Whom to turn to: a post, with a number to ring and an address to write to. */
export function Contact({ post, phone, email, place }: BlockProps<typeof contact>): ReactElement {
  return (
    <address className="contact">
      {post && <p className="contact-post">{post}</p>}
      {phone && (
        <p>
          <a className="contact-phone nobreak" href={telephoneAddress(phone)}>
            {phone}
          </a>
        </p>
      )}
      {email && (
        <p>
          <a className="contact-email" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
      {place && <p className="contact-place">{place}</p>}
    </address>
  );
}
