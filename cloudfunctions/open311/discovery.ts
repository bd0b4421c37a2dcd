import type { Said } from './write'

const specification = 'http://wiki.open311.org/GeoReport_v2'
/** Raised when what the interface offers changes. */
const changeset = '2026-11-23T00:00:00Z'

/** Where the interface is, which formats it speaks, and whom to ask for a key. */
export const discoveryOf = (address: string, contact: string): Said => ({
  changeset,
  contact,
  key_service: contact,
  endpoints: [
    { specification, url: address, changeset, type: 'production', formats: ['text/xml', 'application/json'] },
  ],
})
