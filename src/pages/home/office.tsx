import type { Community } from '@contract/communities'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { homeCopy } from '@/copy/home'
import { sayAsOf } from '@/copy/times'
import { openMap } from '@/device/map'
import { callPhone } from '@/device/phone'

/** Where the office is, when it is open, and one tap to call it; then the community in two quiet figures. */
export function Office({ community }: { community: Community }) {
  const { office, figures } = community
  const { name, detail, position } = office.place
  return (
    <>
      <Section title={homeCopy.office}>
        <Card>
          <ListItem icon="clock" title={homeCopy.hours} note={office.hours} />
          <ListItem
            icon="place"
            title={name}
            note={detail}
            {...(position && { value: homeCopy.openMap, onClick: () => void openMap({ name, detail, ...position }) })}
          />
          <View className="office-call">
            <Button wide onClick={() => void callPhone(office.phone)}>
              <Icon name="phone" />
              {homeCopy.call(office.phone)}
            </Button>
          </View>
        </Card>
      </Section>
      <View className="home-figures">
        <View>{homeCopy.figures(figures.households, figures.residents)}</View>
        <View>{homeCopy.asOf(sayAsOf(figures.asOf))}</View>
      </View>
    </>
  )
}
