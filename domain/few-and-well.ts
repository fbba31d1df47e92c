/**
 * So many things at once can be done well; more than this, and Ringar says that fewer done well are better. Our own
 * figure, as many as the plan has goals. @source inventory V04 M03, settlement 28
 */
export const fewAtMost = 5;
