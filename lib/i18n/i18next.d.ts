import type { Strings } from './strings.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: Strings }
    returnNull: false
    strictKeyChecks: true
  }
}
