/**
 * What is known of a message. `kept`: no mail server is configured, nothing is sent. `waiting`: no mail server has taken it yet; it
 * is tried again. `sent`: the mail server has taken it; whether it is delivered or read, nobody here knows. `failed`: the mail
 * server has refused it for good, or eight tries were in vain.
 */
export const mailStates = ['kept', 'waiting', 'sent', 'failed'] as const;
export type MailState = (typeof mailStates)[number];
