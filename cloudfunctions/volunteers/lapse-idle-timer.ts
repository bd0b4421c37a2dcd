import { serveTimer } from '../platform/serve-timer'
import { lapseIdle } from './lapse-idle'
import { volunteerNeeds } from './volunteer-needs'
import { volunteersToCheck } from './volunteer-store'

const needs = { ...volunteerNeeds(), volunteersToCheck }

export const main = serveTimer('volunteers.lapseIdle', async () => `${await lapseIdle(needs)} lapsed`)
