/** Questions about English articles, made of names and of a sentence’s own words. */
export const madeQuestions = {
  what: (name: string) => `What is ${name}?`,
  office: (office: string) => `Who is the ${office}?`,
  who: (verb: string, object: string) => `Who ${verb} ${object}?`,
  when: (auxiliary: string, subject: string, participle: string) =>
    `When ${auxiliary} ${subject} ${participle}?`,
};
