# The server as an image. The server's sources run as they are; only the web pages are built.
FROM node:26-slim AS pages

WORKDIR /app
COPY package.json package-lock.json .npmrc vite.config.ts ./
RUN npm ci
COPY web ./web
COPY docs ./docs
COPY src/contract ./src/contract
RUN npm run build:web

FROM node:26-slim

WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY src ./src
COPY --from=pages /app/dist/web ./dist/web
COPY LICENSE NOTICE ./

RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

ENTRYPOINT ["node", "src/main.ts"]
CMD ["serve"]
