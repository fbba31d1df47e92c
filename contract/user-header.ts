/**
 * HTTP header with the id of a user. In a request: whom the page was opened as; the server refuses with OTHER_USER when the
 * session is somebody else's. In an answer: whom the session belongs to; left out when nobody is signed in.
 */
export const userHeader = 'ringar-user';
