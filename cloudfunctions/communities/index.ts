import { communities } from '../contract/communities'
import { eventNeeds } from '../events/event-needs'
import { noticeStore } from '../notices/notice-store'
import { serve } from '../platform/serve'
import { programmeStore } from '../radio/programme-store'
import { allCommunities, communityById } from './community-store'
import { home } from './home'

export const main = serve(communities, {
  list: async () => ({ communities: await allCommunities() }),
  home: home({ ...eventNeeds(), community: communityById, notices: noticeStore, programmes: programmeStore }),
})
