/** Hours in a model year: 365 days of 24. (mathjs's own year has 8,766.) */
export const hoursInYear = 8760;
