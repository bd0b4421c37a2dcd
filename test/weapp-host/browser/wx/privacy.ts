import type { Privacy } from '../host'
import { ApiFailure, type ApiGroup, nothing } from './api'
import { modal } from './feedback'

type Answer = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

/** WeChat's privacy consent: private functions wait until the person has agreed once. */
export class PrivacyConsent implements Privacy {
  private listener: Listener | undefined
  private readonly tapped = new Set<string>()

  constructor(
    private readonly checked: boolean,
    private agreed: boolean,
  ) {}

  async require(referrer = 'requirePrivacyAuthorize'): Promise<void> {
    if (!this.checked || this.agreed) return
    const event = this.listener ? await this.asked(this.listener, referrer) : await wechatsOwnQuestion()
    if (event !== 'agree') throw new ApiFailure('privacy permission is not authorized', 104)
    this.agreed = true
  }

  tappedAgree(buttonId: string): void {
    this.tapped.add(buttonId)
  }

  private asked(listener: Listener, referrer: string): Promise<Answer['event']> {
    return new Promise((resolve) => {
      // WeChat believes in an agreement only when the button that it names was tapped.
      const answered = ({ event, buttonId = '' }: Answer) => {
        if (event === 'agree') resolve(this.tapped.has(buttonId) ? 'agree' : 'disagree')
        else if (event === 'disagree') resolve(event)
      }
      listener(answered, { referrer })
    })
  }

  apis(): ApiGroup {
    return {
      async: {
        getPrivacySetting: () => ({
          needAuthorization: this.checked && !this.agreed,
          privacyContractName: '《小程序隐私保护指引》',
        }),
        requirePrivacyAuthorize: async () => {
          await this.require()
          return nothing
        },
        openPrivacyContract: () => nothing,
      },
      sync: {
        onNeedPrivacyAuthorization: (listener: Listener) => {
          this.listener = listener
        },
      },
    }
  }
}

const wechatsOwnQuestion = async (): Promise<Answer['event']> => {
  const { confirm } = await modal({ title: '用户隐私保护提示', confirmText: '同意', cancelText: '拒绝' })
  return confirm ? 'agree' : 'disagree'
}
