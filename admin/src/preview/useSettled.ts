import { startTransition, useEffect, useState } from 'react';

/** A value once it has not changed for a while; whoever types is not kept waiting by what is made of it. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState<T>(() => value);
  useEffect(() => {
    const timer = setTimeout(() => {
      startTransition(() => {
        setSettled(() => value);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pause]);
  return settled;
}
