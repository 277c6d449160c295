/** The languages of the bot's own words. */
export type Language = 'en' | 'fr' | 'ar';
