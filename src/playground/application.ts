// What Discord says of the bot's application.
import { ApplicationFlags } from 'discord-api-types/v10'
import type { RestParts } from './rest.ts'

export function applicationJson({ world, applicationId, messageContent, endpoint }: RestParts): object {
  const flags = messageContent() ? ApplicationFlags.GatewayMessageContentLimited : 0
  return {
    id: applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: endpoint.publicKey,
    team: null,
    flags,
    flags_new: String(flags),
    type: null,
    summary: '',
    bot: world.bot,
    owner: world.owner,
    approximate_guild_count: world.guilds.ofBot().length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    redirect_uris: [],
    interactions_endpoint_url: endpoint.url,
    role_connections_verification_url: null,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
  }
}
