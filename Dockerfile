# syntax=docker/dockerfile:1
# The bot in an image: dependencies in one stage, what runs in the other. Nothing in it needs a shell or root; the data folder is /data.
# Images are pinned by exact version; where you build, pin them by digest, too (docker buildx imagetools inspect IMAGE).
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The Node that comes with the dependencies is for machines without one. Other optional packages are native parts, which are needed.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* node_modules/node-win-* node_modules/.bin/node && mkdir /data

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production LEDE_DATA=/data HEALTH_PORT=8430 HEALTH_HOST=0.0.0.0 INTERACTIONS_HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies --chown=node:node /data /data
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY commands commands
COPY prompts prompts
COPY src src
USER node
VOLUME /data
EXPOSE 8430
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/start.js"]
