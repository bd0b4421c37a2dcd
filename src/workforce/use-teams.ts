import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'

/** The community's teams with their leaders. */
export const useTeams = () => useUnkept('teams', async () => (await call('volunteers.officeTeams', {})).teams)
