/** h5: base address of CloudBase's HTTP API; empty means the page's own origin. */
declare const LINLI_GATEWAY: string
/** h5: `full` lets residents sign up on the web too; else they look. */
declare const LINLI_RESIDENT_WEB: string
/** weapp: id of the CloudBase environment. */
declare const LINLI_ENV: string
/** Community shown before anyone chose one; may be empty. */
declare const LINLI_COMMUNITY: string
/** weapp: name under which app.config declares WeChat's speech plugin; empty where it is not licensed. */
declare const LINLI_SPEECH: string
