# The base by digest (3.12.14 on Debian 13): the same image whatever the tag says later.
FROM python:3.12-slim@sha256:78387bc3881b8273120a12ebe6c1ab22b018ccc2c9adf565ae1ac9b536e184ea AS build
COPY requirements.txt requirements-postgres.txt ./
RUN python -m venv /hypnic \
    && /hypnic/bin/pip install --no-cache-dir --require-hashes -r requirements.txt -r requirements-postgres.txt
# Copied and not installed: building a package would fetch a builder that no hash pins.
COPY LICENSE NOTICE README.md /app/
COPY bot /app/bot
COPY storage /app/storage
# Nobody may write there later, so what every start would compile is compiled once; and whatever
# umask the files were checked out with, the bot's user may read them.
RUN ["/hypnic/bin/python", "-m", "compileall", "-q", "/app"]
RUN ["chmod", "-R", "a+rX", "/app", "/hypnic"]

FROM python:3.12-slim@sha256:78387bc3881b8273120a12ebe6c1ab22b018ccc2c9adf565ae1ac9b536e184ea
RUN useradd --uid 10001 --create-home --home-dir /data --shell /usr/sbin/nologin hypnic \
    && install --directory --owner hypnic --mode 700 /backups
COPY --from=build /hypnic /hypnic
COPY --from=build /app /app
USER hypnic
WORKDIR /data
VOLUME ["/data", "/backups"]
ENV PYTHONPATH=/app DATABASE_URL=sqlite:////data/hypnic.db BACKUP_DIR=/backups \
    DATABASE_KEY_FILE=/run/secrets/database_key LOG_FORMAT=json \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["/hypnic/bin/python", "-m", "bot", "health"]
ENTRYPOINT ["/hypnic/bin/python", "-m", "bot"]
