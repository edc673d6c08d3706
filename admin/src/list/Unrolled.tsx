import type { List } from 'immutable';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import './list.css';

/** Cards that are made at a time: more than any screen holds. */
const step = 60;

/** The first cards of a list; the others are made as the reader comes near them. */
export function Unrolled({ cards }: { readonly cards: List<ReactElement> }): ReactElement {
  const [made, setMade] = useState(step);
  const end = useRef<HTMLLIElement>(null);
  const more = cards.size > made;
  useEffect(() => {
    if (!end.current) return undefined;
    // Made anew after each step: an end that is still near must be reported again.
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setMade(made + step);
      },
      { root: scrollerOf(end.current), rootMargin: '1500px 0px' },
    );
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  }, [made, more]);
  return (
    <>
      {cards.take(made)}
      {more && (
        <li ref={end} className="office-more">
          Показано {made} из {cards.size}. Дальше — прокруткой, а нужную запись быстрее найти
          поиском.
        </li>
      )}
    </>
  );
}

/** What scrolls around an element, when it is not the page: a margin counts for the named root alone. */
function scrollerOf(element: Element): Element | null {
  let around = element.parentElement;
  while (around && !/auto|scroll/u.test(getComputedStyle(around).overflowY))
    around = around.parentElement;
  return around?.closest('body > *') ? around : null;
}
