import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { signUpCopy } from '@/copy/event'
import { dataCopy, profileCopy } from '@/copy/people'
import type { useRename } from './use-rename'

export function RenameSheet({ renaming }: { renaming: ReturnType<typeof useRename> }) {
  const { name, setName } = renaming
  return (
    <Sheet open={renaming.open} title={dataCopy.renameTitle} onClose={renaming.close}>
      <View className="people-form">
        <Field
          label={signUpCopy.name}
          maxLength={20}
          value={name}
          onInput={setName}
          error={name.trim() === '' ? signUpCopy.nameNeeded : undefined}
        />
        <Problem problem={renaming.problem} />
        <Button kind="primary" wide busy={renaming.busy} onClick={renaming.submit}>
          {profileCopy.save}
        </Button>
      </View>
    </Sheet>
  )
}
