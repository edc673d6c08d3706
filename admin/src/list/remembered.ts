/** The same question again has the same answer: what is asked after every change of anything is worked out once. */
export function remembered<Arguments extends readonly unknown[], Answer>(
  find: (...asked: Arguments) => Answer,
): (...asked: Arguments) => Answer {
  let last: { readonly asked: Arguments; readonly answer: Answer } | undefined;
  return (...asked) => {
    if (!last?.asked.every((one, index) => one === asked[index]))
      last = { asked, answer: find(...asked) };
    return last.answer;
  };
}
