export const collections = {
  events: { indexes: [{ name: 'by_attendee', keys: { 'entries.id': 1 as const } }] },
  tickets: { indexes: [{ name: 'by_owner', keys: { owner: 1 as const } }] },
  pairs: { indexes: [] },
}
