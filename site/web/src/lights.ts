/** How the data of a product stand, in the words of a list to choose from. */
export const lights: Readonly<Record<string, string>> = { green: 'As promised', red: 'Broken promise', grey: 'Not looked at' };

/** The same where it stands by itself: the shape of the mark, and its words. */
export const lightMarks: Readonly<Record<string, readonly [kind: string, words: string]>> = {
  green: ['good', 'Data as promised'],
  red: ['bad', 'Data: broken promise'],
  grey: ['idle', 'Data not looked at'],
};
