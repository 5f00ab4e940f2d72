# The bot in an image: dependencies, and the bundle of what it loads, in one stage, what runs in the other. Nothing in it needs a shell or root; the data folder is /data.
# The image it stands on is pinned by version and digest (of all platforms); a mirror's is named with --build-arg NODE_IMAGE=….
ARG NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The Node that comes with the dependencies is for machines without one. Other optional packages are native parts, which are needed.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* node_modules/node-win-* node_modules/.bin/node && mkdir /data
COPY commands commands
COPY prompts prompts
COPY src src
COPY deploy/build.js deploy/build.js
# What makes the bundle is not needed any more once it is made.
RUN node deploy/build.js && rm -rf node_modules/rolldown node_modules/@rolldown node_modules/@oxc-project

FROM ${NODE_IMAGE}
ENV NODE_ENV=production LEDE_DATA=/data HEALTH_PORT=8430 HEALTH_HOST=0.0.0.0 INTERACTIONS_HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies --chown=node:node /data /data
# Where the data are looked for when LEDE_DATA is left blank, as a copy of .env.example leaves it.
RUN ln -s /data data
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/dist dist
COPY package.json LICENSE ./
COPY deploy/build.js deploy/build.js
COPY commands commands
COPY prompts prompts
COPY src src
USER node
VOLUME /data
EXPOSE 8430
STOPSIGNAL SIGTERM
# Where HEALTH_PORT is left blank there is nobody to ask, and a bot that ends is seen all the same.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "process.env.HEALTH_PORT && fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The flags are those of `npm start`: src/start.js says what for.
ENTRYPOINT ["node", "--max-semi-space-size=8", "--min-semi-space-size=2", "src/start.js"]
