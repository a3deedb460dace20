/** How the data of a product stand, in the words of the catalog. */
export const lights: Readonly<Record<string, string>> = { green: 'As promised', red: 'Broken promise', grey: 'Not looked at' };
