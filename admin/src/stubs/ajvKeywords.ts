/** Stands in for `ajv-keywords/dist/keywords`, see `ajv.ts`. */
const nothing = (): void => undefined;

export {
  nothing as select,
  nothing as uniqueItemProperties,
  nothing as instanceof,
  nothing as prohibited,
};
