import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ListItem } from '@/components/list-item'
import { messagesCopy } from '@/copy/messages'

interface PeopleProps {
  label: string
  people: { ticketNumber: string; name: string; note?: string }[]
}

/** People folded away until somebody wants to call them. */
export function People({ label, people }: PeopleProps) {
  const [open, setOpen] = useState(false)
  if (people.length === 0) return null
  return (
    <View className="messages-people">
      <Button onClick={() => setOpen(!open)}>{open ? messagesCopy.hide : label}</Button>
      {open &&
        people.map(({ ticketNumber, name, note }) => (
          <ListItem
            key={ticketNumber}
            icon="person"
            title={messagesCopy.person(name, ticketNumber)}
            {...(note && { note })}
          />
        ))}
    </View>
  )
}
