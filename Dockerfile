FROM python:3.12-slim AS build
COPY requirements.txt .
RUN python -m venv /hypnic \
    && /hypnic/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.12-slim
RUN useradd --uid 10001 --create-home --home-dir /data --shell /usr/sbin/nologin hypnic
COPY --from=build /hypnic /hypnic
# Copied and not installed: building a package would fetch a builder that no hash pins.
COPY LICENSE NOTICE README.md /app/
COPY bot /app/bot
COPY storage /app/storage
# Nobody may write there later, so what every start would compile is compiled once.
RUN ["/hypnic/bin/python", "-m", "compileall", "-q", "/app"]
USER hypnic
WORKDIR /data
VOLUME /data
ENV PYTHONPATH=/app DATABASE_URL=sqlite:////data/hypnic.db BACKUP_DIR=/data/backups \
    DATABASE_KEY_FILE=/run/secrets/database_key LOG_FORMAT=json \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["/hypnic/bin/python", "-m", "bot", "health"]
ENTRYPOINT ["/hypnic/bin/python", "-m", "bot"]
