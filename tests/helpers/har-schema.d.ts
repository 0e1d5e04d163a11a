declare module 'har-schema' {
  /** The HAR 1.2 JSON schemas by name. */
  const schemas: Record<string, object>
  export default schemas
}
