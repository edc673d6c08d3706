import { expect, it } from 'vitest';
import { createEcho } from '../../../admin/src/editor/echo.ts';

it('takes a late answer of the form for an answer, not for news', () => {
  const echo = createEcho();
  echo.begin('а');
  echo.tell('аб');
  echo.tell('абв');
  expect(echo.repeats('аб')).toBe(true);
  expect(echo.latest()).toBe('абв');
  expect(echo.repeats('абв')).toBe(true);
});

it('takes an old value for news once the form has answered with a newer one', () => {
  const echo = createEcho();
  echo.begin('а');
  echo.tell('аб');
  expect(echo.repeats('аб')).toBe(true);
  expect(echo.repeats('а')).toBe(false);
  echo.begin('а');
  expect(echo.repeats('а')).toBe(true);
});
