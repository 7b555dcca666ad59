FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /hypnic
COPY requirements.txt .
RUN /hypnic/bin/pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
RUN /hypnic/bin/pip install --no-cache-dir --no-deps .

FROM python:3.12-slim
RUN useradd --uid 10001 --create-home --home-dir /data --shell /usr/sbin/nologin hypnic
COPY --from=build /hypnic /hypnic
USER hypnic
WORKDIR /data
VOLUME /data
ENV DATABASE_URL=sqlite:////data/hypnic.db BACKUP_DIR=/data/backups \
    DATABASE_KEY_FILE=/run/secrets/database_key LOG_FORMAT=json \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["/hypnic/bin/python", "-m", "bot", "health"]
ENTRYPOINT ["/hypnic/bin/python", "-m", "bot"]
