declare module 'virtual:messages/*' {
  const messages: Record<string, unknown>;
  export default messages;
}

declare module 'virtual:method-sources/*' {
  const methods: { id: string; title: string; sources: { title: string; principals: string; year: string }[] }[];
  export default methods;
}
